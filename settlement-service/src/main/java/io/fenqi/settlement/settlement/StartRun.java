package io.fenqi.settlement.settlement;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.RunIds;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.calendar.Workdays;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the run of a date that is over, once, and lets a second person release its payments. */
@Component
class StartRun {
    private final SettlementRuns runs;
    private final Workdays workdays;
    private final SettlementSettings settings;
    private final RunProblems problems;
    private final Clock clock;

    StartRun(SettlementRuns runs, Workdays workdays, SettlementSettings settings, RunProblems problems, Clock clock) {
        this.runs = runs;
        this.workdays = workdays;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
    }

    /** Started twice it is the same run. */
    @Transactional
    void start(LocalDate date) {
        if (!date.isBefore(BusinessTime.today(clock))) {
            throw new Refused(SettlementError.DATE_NOT_OVER, "Today is " + BusinessTime.today(clock));
        }
        if (runs.findById(date).isPresent()) {
            return;
        }
        var settleOn = switch (settings.payOut()) {
            case NEXT_WORKDAY -> workdays.nextWorkday(date);
            case NEXT_CALENDAR_DAY -> date.plusDays(1);
        };
        boolean provisional = workdays.isProvisional(settleOn.getYear()) || workdays.isProvisional(date.getYear());
        if (provisional) {
            problems.list(
                    date,
                    ProblemCode.CALENDAR_PROVISIONAL,
                    String.valueOf(settleOn.getYear()),
                    "paid out on %s by weekends alone: approve, or import the notice first".formatted(settleOn));
        }
        runs.save(new SettlementRun(
                date,
                RunIds.of(date),
                settleOn,
                provisional,
                CurrentCall.actor().toString(),
                clock.instant()));
    }

    /** @param approvedBy who releases the payments: not the one who started the run */
    @Transactional
    void approve(LocalDate date, String approvedBy) {
        var run =
                runs.lock(date).orElseThrow(() -> new Refused(SettlementError.RUN_UNKNOWN, "accounting date " + date));
        if (approvedBy.equals(run.approvedBy())) {
            return;
        }
        if (run.isApproved() || run.status() != RunStatus.AWAITING_APPROVAL) {
            throw new Refused(SettlementError.NOT_AWAITING_APPROVAL, "the run is " + run.status());
        }
        if (isStarter(run, approvedBy)) {
            throw new Refused(SettlementError.SAME_PERSON, "the run was started by the same person");
        }
        run.approved(approvedBy);
    }

    /** Neither the named person nor, if people act, the one who calls. */
    private static boolean isStarter(SettlementRun run, String approvedBy) {
        var actor = CurrentCall.actor();
        boolean callerStarted = actor.kind() == Actor.Kind.OPERATOR && run.isStartedBy(actor.toString());
        return callerStarted || run.isStartedBy(approvedBy) || run.startedBy().endsWith(":" + approvedBy);
    }
}
