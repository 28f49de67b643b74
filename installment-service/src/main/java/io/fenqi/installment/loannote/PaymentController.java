package io.fenqi.installment.loannote;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments over REST; who calls has the money already. */
@RestController
@RequestMapping("/payments")
@CallableBy(ServiceName.REPAYMENT)
class PaymentController {

    private final ApplyPayment applyPayment;
    private final ReversePayment reversePayment;

    PaymentController(ApplyPayment applyPayment, ReversePayment reversePayment) {
        this.applyPayment = applyPayment;
        this.reversePayment = reversePayment;
    }

    @PutMapping("/{id}")
    PaymentAnswer apply(@PathVariable UUID id, @Valid @RequestBody NewPayment body) {
        return applyPayment.apply(
                id,
                new ApplyPayment.Payment(
                        body.customerId(),
                        body.lenderId(),
                        body.amountFen(),
                        body.valueAt(),
                        body.purpose().kind(),
                        body.payoffQuoteId()));
    }

    @PutMapping("/{id}/reversal")
    PaymentAnswer reverse(@PathVariable UUID id, @Valid @RequestBody Reversal body) {
        return reversePayment.reverse(id, body.customerId());
    }

    /** What a borrower pays for. */
    enum Purpose {
        DUE,
        EARLY_PAYOFF,
        FREE;

        ReceiptKind kind() {
            return switch (this) {
                case DUE -> ReceiptKind.DUE;
                case EARLY_PAYOFF -> ReceiptKind.EARLY_PAYOFF;
                case FREE -> ReceiptKind.FREE;
            };
        }
    }

    record NewPayment(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @Positive @Max(100_000_000_000L) long amountFen,
            @NotNull Instant valueAt,
            @NotNull Purpose purpose,
            @Nullable UUID payoffQuoteId) {}

    record Reversal(
            @NotNull UUID customerId,
            @Nullable @Size(max = 200) String reason) {}
}
