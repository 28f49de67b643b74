package io.fenqi.repayment.cardrefund;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/card-refunds")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY})
class CardRefundController {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final CardRefunds refunds;
    private final CardRefundRecord record;

    CardRefundController(CardRefunds refunds, CardRefundRecord record) {
        this.refunds = refunds;
        this.record = record;
    }

    @GetMapping("/{id}")
    View get(@PathVariable UUID id) {
        return View.of(record.state(id));
    }

    @GetMapping
    Page<View, UUID> list(
            @RequestParam(required = false) @Nullable CardRefundStatus status,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = refunds.list(status, customerId, after, Limit.of(limit)).stream()
                .map(refund -> View.of(refund.state()))
                .toList();
        return Page.of(items, limit, View::id);
    }

    /** After the card takes it again: to the same card by the same order, under a new number. */
    @PostMapping("/{id}/retry")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    View retry(@PathVariable UUID id) {
        return View.of(record.tryAgain(id));
    }

    record View(
            UUID id,
            String refundNo,
            int attempt,
            UUID withholdingId,
            UUID repaymentId,
            UUID customerId,
            String lenderId,
            String channelCode,
            String cardLast4,
            long amountFen,
            CardRefundStatus status,
            @Nullable Instant submittedAt,
            @Nullable Instant returnedAt,
            @Nullable String reasonCode,
            Instant createdAt) {
        static View of(CardRefundState refund) {
            return new View(
                    refund.id(),
                    refund.refundNo(),
                    refund.attempt(),
                    refund.withholdingId(),
                    refund.repaymentId(),
                    refund.customerId(),
                    refund.lenderId(),
                    refund.channelCode(),
                    refund.cardLast4(),
                    refund.amountFen(),
                    refund.status(),
                    refund.submittedAt(),
                    refund.returnedAt(),
                    refund.reasonCode(),
                    refund.createdAt());
        }
    }
}
