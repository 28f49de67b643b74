package io.fenqi.settlement.settlement;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.page.Page;
import io.fenqi.settlement.instruction.InstructionView;
import io.fenqi.settlement.instruction.OrderPayment;
import io.fenqi.settlement.problem.RunProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settlement runs: started, approved, shown; failed payments sent again. */
@RestController
@RequestMapping("/settlement-runs")
@CallableBy({ADMIN, OPS})
class SettlementController {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final SettleDay settleDay;
    private final StartRun startRun;
    private final SettlementFlow flow;
    private final ResendPayment resendPayment;
    private final SettlementRuns runs;
    private final RunRecord record;
    private final OrderPayment orders;
    private final RunProblems problems;

    SettlementController(
            SettleDay settleDay,
            StartRun startRun,
            SettlementFlow flow,
            ResendPayment resendPayment,
            SettlementRuns runs,
            RunRecord record,
            OrderPayment orders,
            RunProblems problems) {
        this.settleDay = settleDay;
        this.startRun = startRun;
        this.flow = flow;
        this.resendPayment = resendPayment;
        this.runs = runs;
        this.record = record;
        this.orders = orders;
        this.problems = problems;
    }

    /** Starts the run, or goes on with it. */
    @PutMapping("/{date}")
    RunView run(@PathVariable LocalDate date) {
        settleDay.cut(date);
        return show(date);
    }

    @GetMapping("/{date}")
    RunView show(@PathVariable LocalDate date) {
        return RunView.of(record.find(date), problems.of(date));
    }

    /** Newest first; {@code after} is the last date of the page before. */
    @GetMapping
    Page<RunView, LocalDate> list(
            @RequestParam(required = false) @Nullable LocalDate after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = runs.findByAccountingDateLessThanOrderByAccountingDateDesc(
                after == null ? END : after, Limit.of(limit));
        return Page.of(found.stream().map(run -> RunView.of(run, List.of())).toList(), limit, RunView::accountingDate);
    }

    @PostMapping("/{date}/approval")
    RunView approve(@PathVariable LocalDate date, @Valid @RequestBody Approval body) {
        startRun.approve(date, body.approvedBy());
        flow.advance(date);
        return show(date);
    }

    @GetMapping("/{date}/instructions")
    Page<InstructionView, UUID> instructions(
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(orders.list(date, after, limit), limit, InstructionView::id);
    }

    /** A new attempt after the account was corrected; its number derives from the failed one. */
    @PostMapping("/{date}/instructions/{id}/resend")
    InstructionView resend(@PathVariable LocalDate date, @PathVariable UUID id) {
        return resendPayment.resend(id);
    }

    record Approval(@NotBlank @Size(max = 100) String approvedBy) {}
}
