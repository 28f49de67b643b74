package io.fenqi.testkit.shop.cup;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cups")
@CallableBy(ServiceName.ADMIN)
class CupController {
    private final JdbcClient jdbc;
    private final Clock clock;

    CupController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View make(@PathVariable UUID id, @Valid @RequestBody NewCup body) {
        jdbc.sql("insert into cup (id, colour) values (:id, :colour) on conflict do nothing")
                .param("id", id)
                .param("colour", body.colour())
                .update();
        return find(id);
    }

    @GetMapping("/{id}")
    View find(@PathVariable UUID id) {
        var colour = jdbc.sql("select colour from cup where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("none");
        return new View(id, colour, clock.instant(), CurrentCall.actor().toString());
    }

    record NewCup(@NotBlank @Size(max = 20) String colour) {}

    record View(UUID id, String colour, Instant seenAt, String seenBy) {}
}
