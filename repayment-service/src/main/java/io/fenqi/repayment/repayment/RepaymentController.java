package io.fenqi.repayment.repayment;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class RepaymentController {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final long AMOUNT_FEN_MAX = 100_000_000_00L;

    private final RequestRepayment request;
    private final RepaymentRecord record;
    private final ListRepayments list;
    private final ReverseCollection reverse;

    RepaymentController(
            RequestRepayment request, RepaymentRecord record, ListRepayments list, ReverseCollection reverse) {
        this.request = request;
        this.record = record;
        this.list = list;
        this.reverse = reverse;
    }

    @PutMapping("/repayments/{id}")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    RepaymentView put(@PathVariable UUID id, @Valid @RequestBody Wanted body) {
        return RepaymentView.of(request.request(
                id,
                new RequestRepayment.Wish(
                        body.customerId(),
                        body.lenderId(),
                        body.kind(),
                        body.amountFen(),
                        body.payoffQuoteId(),
                        body.bankCardId())));
    }

    @GetMapping("/repayments/{id}")
    RepaymentView get(@PathVariable UUID id) {
        return RepaymentView.of(record.state(id));
    }

    @GetMapping("/repayments")
    Page<RepaymentView, UUID> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable RepaymentStatus status,
            @RequestParam(defaultValue = FIRST) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = list.list(customerId, status, after, limit).stream()
                .map(RepaymentView::of)
                .toList();
        return Page.of(items, limit, RepaymentView::id);
    }

    /** For a success that proved false (CRD-11). */
    @PostMapping("/withholdings/{id}/reversal")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    RepaymentView reverse(@PathVariable UUID id, @Valid @RequestBody Reversal body) {
        return RepaymentView.of(reverse.reverse(id, body.reason()));
    }

    record Wanted(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @NotNull RepaymentKind kind,
            @Positive @Max(AMOUNT_FEN_MAX) @Nullable Long amountFen,
            @Nullable UUID payoffQuoteId,
            @Nullable UUID bankCardId) {}

    record Reversal(@NotBlank @Size(max = 200) String reason) {}
}
