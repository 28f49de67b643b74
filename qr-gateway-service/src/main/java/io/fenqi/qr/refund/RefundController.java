package io.fenqi.qr.refund;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.PARTNER_GATEWAY;
import static io.fenqi.kit.identity.ServiceName.SETTLEMENT;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.identity.CallableBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds for the gateway and the portal, each for whom its purchase concerns; settlement reports what it has recovered. */
@RestController
@RequestMapping("/refunds")
@CallableBy({PARTNER_GATEWAY, ADMIN, OPS})
class RefundController {
    private final RefundRecord record;
    private final RefundFlow flow;

    RefundController(RefundRecord record, RefundFlow flow) {
        this.record = record;
        this.flow = flow;
    }

    @PutMapping("/{id}")
    RefundView put(@PathVariable UUID id, @Valid @RequestBody Body body) {
        var refund = record.accept(id, body.wanted());
        return RefundView.of(flow.advance(refund));
    }

    @GetMapping("/{id}")
    RefundView get(@PathVariable UUID id) {
        return RefundView.of(record.find(id));
    }

    @PostMapping("/{id}/recovery")
    @CallableBy({SETTLEMENT, OPS})
    RefundView recovered(@PathVariable UUID id) {
        return RefundView.of(record.recovered(id));
    }

    record Body(
            @NotNull UUID purchaseId,
            @NotBlank @Size(max = 64) String merchantRefundNo,
            @Positive @Max(100_000_000_00L) long amountFen,
            @NotBlank @Size(max = 200) String reason) {
        NewRefund wanted() {
            return new NewRefund(purchaseId, merchantRefundNo, Money.ofFen(amountFen), reason);
        }
    }
}
