package io.fenqi.sandbox.channel;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The knobs by which a story sets what happens to a card, whatever its digits stand for. */
@RestController
@RequestMapping("/channel/behaviours")
@CallableBy({ServiceName.OPS, ServiceName.ADMIN})
class BehaviourController {
    private final Behaviours behaviours;

    BehaviourController(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    @PutMapping("/{cardLast4}")
    Wanted set(@PathVariable @Pattern(regexp = "\\d{4}") String cardLast4, @Valid @RequestBody Wanted body) {
        behaviours.set(cardLast4, body.behaviour());
        return body;
    }

    @GetMapping
    Page list() {
        return new Page(behaviours.all());
    }

    record Wanted(@NotNull Behaviour behaviour) {}

    record Page(List<Behaviours.SetBehaviour> items) {}
}
