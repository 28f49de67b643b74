package io.fenqi.kit.trial.client;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

public interface PeerCalls {
    @GetMapping("/things/{id}")
    Thing get(@PathVariable("id") String id);

    @PutMapping("/things/{id}")
    Thing put(@PathVariable("id") String id, @RequestBody Thing thing);

    @PostMapping("/things")
    Thing post(@RequestBody Thing thing);

    record Thing(String name, BigDecimal rate, Instant at) {}
}
