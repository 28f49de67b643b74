package io.fenqi.testkit.planted;

import io.fenqi.testkit.planted.client.PeerClient;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.data.repository.CrudRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Breaks every rule once, so that a rule that finds nothing is noticed. */
public class Planted {
    @RestController
    public static class OpenController {
        List<Cup> cups() {
            return List.of();
        }
    }

    @Entity
    static class Cup {
        @Id
        UUID id = UUID.randomUUID();

        @Version
        Long version;

        void setId(UUID id) {
            this.id = id;
        }
    }

    public interface OpenCups extends CrudRepository<Cup, UUID> {}

    @FeignClient("stray")
    interface StrayClient {}

    static class Clockwork {
        @Scheduled(fixedDelay = 1)
        void tick() {}
    }

    static class BookAndCall {
        private final PeerClient peer = () -> {};

        @Transactional
        void book() {
            peer.call();
        }
    }

    static class Impatient {
        Instant when() {
            return Instant.now();
        }
    }

    static class Prices {
        double price;
        BigDecimal amount = BigDecimal.ONE;
    }

    static class CupManager {}

    static class Injected {
        @Autowired
        Prices prices;
    }

    static class Chatty {
        private static final Logger log = Logger.getLogger("chatty");

        void talk() {
            System.out.println("hello");
            log.info("hello");
        }
    }
}
