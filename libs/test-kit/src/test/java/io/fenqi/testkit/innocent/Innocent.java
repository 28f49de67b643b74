package io.fenqi.testkit.innocent;

import io.fenqi.testkit.innocent.client.PeerClient;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** What the rules must let pass. */
public class Innocent {
    record Terms(BigDecimal annualRatePercent, long amountFen) {}

    record View(UUID id) {}

    @RestController
    static class CupController {
        View cup(UUID id) {
            return new View(id);
        }
    }

    @Entity
    static class Cup {
        @Id
        UUID id = UUID.randomUUID();

        void settle() {}
    }

    interface Cups extends Repository<Cup, UUID> {
        Optional<Cup> findById(UUID id);
    }

    record Flow(PeerClient peer, Bookkeeping bookkeeping) {
        void advance() {
            peer.call();
            bookkeeping.book();
        }
    }

    record Bookkeeping(Clock clock) {
        @Transactional
        Instant book() {
            return Instant.now(clock);
        }
    }
}
