package io.fenqi.ledger.hold;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.ledger.hold.HoldRequests.NewHold;
import io.fenqi.ledger.hold.HoldRequests.Posting;
import io.fenqi.ledger.hold.HoldRequests.Release;
import io.fenqi.ledger.request.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds, for the flow of purchases. */
@RestController
@RequestMapping("/holds/{id}")
@CallableBy(ServiceName.QR_GATEWAY)
class HoldController {
    private final UseHold useHold;

    HoldController(UseHold useHold) {
        this.useHold = useHold;
    }

    @PutMapping
    HoldView place(@PathVariable UUID id, @Valid @RequestBody NewHold body) {
        return useHold.place(id, body).get();
    }

    @PutMapping("/posting")
    HoldView post(@PathVariable UUID id, @Valid @RequestBody Posting body) {
        return useHold.post(id, body).get();
    }

    @PutMapping("/void")
    HoldView release(@PathVariable UUID id, @Valid @RequestBody Release body) {
        return useHold.release(id, body).get();
    }

    @GetMapping
    @CallableBy({ServiceName.QR_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    HoldView read(@PathVariable UUID id, @RequestParam @Pattern(regexp = Text.CODE) String lenderId) {
        return useHold.read(id, lenderId);
    }
}
