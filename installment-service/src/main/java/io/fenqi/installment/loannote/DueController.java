package io.fenqi.installment.loannote;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due, over REST; the page for withholding is in the order of customer and lender. */
@RestController
@RequestMapping("/dues")
@CallableBy({ServiceName.REPAYMENT, ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class DueController {

    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";
    private static final String FIRST = "00000000-0000-0000-0000-000000000000:";

    private final FindDues findDues;

    DueController(FindDues findDues) {
        this.findDues = findDues;
    }

    @GetMapping
    @CallableBy(ServiceName.REPAYMENT)
    Page dues(
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = FIRST)
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:([A-Z0-9_-]{2,32})?")
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var colon = after.indexOf(':');
        var found = findDues.page(asOf, UUID.fromString(after.substring(0, colon)), after.substring(colon + 1), limit);
        var items = found.stream().map(AccountDue::of).toList();
        if (items.size() < limit) {
            return new Page(items, null);
        }
        var last = items.getLast();
        return new Page(items, last.customerId() + ":" + last.lenderId());
    }

    @GetMapping("/{customerId}/{lenderId}")
    Account due(
            @PathVariable UUID customerId,
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        var items =
                findDues.of(customerId, lenderId, asOf).stream().map(Item::of).toList();
        var total = items.stream()
                .mapToLong(item -> item.principalFen() + item.interestFen() + item.feeFen() + item.penaltyFen())
                .sum();
        return new Account(customerId, lenderId, total, items);
    }

    record Page(List<AccountDue> items, @Nullable String nextAfter) {}

    record AccountDue(
            UUID customerId, String lenderId, LocalDate oldestDueDate, long dueFen, long penaltyFen, long totalFen) {

        static AccountDue of(FindDues.AccountDue due) {
            return new AccountDue(
                    due.account().customerId(),
                    due.account().lenderId(),
                    due.oldestDueDate(),
                    due.dueFen(),
                    due.penaltyFen(),
                    due.totalFen());
        }
    }

    record Account(UUID customerId, String lenderId, long totalFen, List<Item> items) {}

    record Item(
            UUID loanNoteId,
            String loanNoteNo,
            int installmentNo,
            LocalDate dueDate,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen) {

        static Item of(FindDues.Item item) {
            return new Item(
                    item.loanNoteId(),
                    item.loanNoteNo(),
                    item.installmentNo(),
                    item.dueDate(),
                    item.open().principalFen(),
                    item.open().interestFen(),
                    item.open().feeFen(),
                    item.open().penaltyFen());
        }
    }
}
