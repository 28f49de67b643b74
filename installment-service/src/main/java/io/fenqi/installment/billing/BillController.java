package io.fenqi.installment.billing;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bills over REST. */
@RestController
@RequestMapping("/bills")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS, ServiceName.REPAYMENT})
class BillController {

    private static final String LENDER = "[A-Z0-9_-]{2,32}";
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final FindBills findBills;
    private final Clock clock;

    BillController(FindBills findBills, Clock clock) {
        this.findBills = findBills;
        this.clock = clock;
    }

    @GetMapping
    Page<View, UUID> bills(
            @RequestParam UUID customerId,
            @RequestParam(required = false) @Nullable @Pattern(regexp = LENDER) String lenderId,
            @RequestParam(defaultValue = NIL) UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = findBills.page(customerId, lenderId, after, limit).stream()
                .map(bill -> View.of(bill, null, BusinessTime.today(clock)))
                .toList();
        return Page.of(items, limit, View::id);
    }

    /** What is not billed yet, the next due date first. */
    @GetMapping("/unbilled")
    Page<FindBills.Unbilled, LocalDate> unbilled(
            @RequestParam UUID customerId,
            @RequestParam @Pattern(regexp = LENDER) String lenderId,
            @RequestParam(defaultValue = "1970-01-01") LocalDate after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = findBills.unbilled(customerId, lenderId, BusinessTime.today(clock), after, limit);
        return Page.of(items, limit, FindBills.Unbilled::dueDate);
    }

    @GetMapping("/{id}")
    View bill(@PathVariable UUID id) {
        var bill = findBills.one(id).orElseThrow(() -> new Refused(InstallmentError.BILL_UNKNOWN, "bill " + id));
        return View.of(bill, findBills.lines(bill), BusinessTime.today(clock));
    }

    record View(
            UUID id,
            UUID customerId,
            String lenderId,
            LocalDate dueDate,
            LocalDate issuedOn,
            String status,
            long totalFen,
            long openFen,
            @Nullable List<FindBills.Line> items) {

        static View of(FindBills.Bill bill, @Nullable List<FindBills.Line> lines, LocalDate today) {
            return new View(
                    bill.id(),
                    bill.customerId(),
                    bill.lenderId(),
                    bill.dueDate(),
                    bill.issuedOn(),
                    status(bill, today),
                    bill.billedFen(),
                    bill.openFen(),
                    lines);
        }

        private static String status(FindBills.Bill bill, LocalDate today) {
            if (bill.openFen() == 0) {
                return bill.putOff() ? "PUT_OFF" : "PAID";
            }
            return bill.dueDate().isBefore(today) ? "OVERDUE" : "OPEN";
        }
    }
}
