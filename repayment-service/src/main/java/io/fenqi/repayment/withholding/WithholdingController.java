package io.fenqi.repayment.withholding;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/withholdings")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.SETTLEMENT})
class WithholdingController {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Withholdings orders;
    private final WithholdingRecord record;

    WithholdingController(Withholdings orders, WithholdingRecord record) {
        this.orders = orders;
        this.record = record;
    }

    @GetMapping("/{id}")
    View get(@PathVariable UUID id) {
        return View.of(record.find(id));
    }

    @GetMapping
    Page<View, UUID> list(
            @RequestParam(required = false) @Nullable WithholdingStatus status,
            @RequestParam(required = false) @Nullable UUID repaymentId,
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = orders.list(status, repaymentId, after, Limit.of(limit)).stream()
                .map(View::of)
                .toList();
        return Page.of(items, limit, View::id);
    }

    record View(
            UUID id,
            String orderNo,
            String channelCode,
            UUID repaymentId,
            int partNo,
            UUID customerId,
            String lenderId,
            String cardLast4,
            long amountFen,
            WithholdingStatus status,
            @Nullable Instant submittedAt,
            @Nullable Instant collectedAt,
            @Nullable String serialNo,
            @Nullable String rawCode,
            @Nullable String reasonCode,
            @Nullable Source resolvedBy,
            int queries,
            @Nullable Instant deniedAt) {
        static View of(Withholding order) {
            return new View(
                    order.id(),
                    order.orderNo(),
                    order.channelCode(),
                    order.repaymentId(),
                    order.partNo(),
                    order.customerId(),
                    order.lenderId(),
                    order.cardLast4(),
                    order.amountFen(),
                    order.status(),
                    order.submittedAt(),
                    order.collectedAt(),
                    order.serialNo(),
                    order.rawCode(),
                    order.reasonCode(),
                    order.resolvedBy(),
                    order.queries(),
                    order.deniedAt());
        }
    }
}
