package io.fenqi.settlement.advance;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of advances. */
@Component
public class AdvanceRecord {
    private static final Logger LOG = LoggerFactory.getLogger(AdvanceRecord.class);

    private final Advances advances;
    private final RunProblems problems;
    private final AdvanceSettings settings;

    AdvanceRecord(Advances advances, RunProblems problems, AdvanceSettings settings) {
        this.advances = advances;
        this.problems = problems;
        this.settings = settings;
    }

    /** Joins the transaction that nets the run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(LocalDate date, LocalDate settleOn) {
        advances.open(
                date,
                settleOn.atTime(settings.dueTime()).atZone(BusinessTime.ZONE).toInstant());
    }

    @Transactional
    void overdue(Advance advance, long dueFen) {
        if (advances.become(advance, AdvanceStatus.OVERDUE)) {
            LOG.warn("advance of {} for {} is overdue", advance.accountingDate(), advance.lenderId());
        }
        list(advance, dueFen);
    }

    @Transactional
    void returned(List<Advance> all) {
        for (var advance : all) {
            if (advances.become(advance, AdvanceStatus.RETURNED)) {
                LOG.info("advance of {} for {} has come back", advance.accountingDate(), advance.lenderId());
            }
            problems.clear(advance.accountingDate(), ProblemCode.ADVANCE_OVERDUE, advance.lenderId());
        }
    }

    /** What is still missing, on the run of the date. */
    @Transactional
    void list(Advance advance, long dueFen) {
        problems.list(
                advance.accountingDate(),
                ProblemCode.ADVANCE_OVERDUE,
                advance.lenderId(),
                "%d fen have not come back by %s; the advance line stands still".formatted(dueFen, advance.dueAt()));
    }
}
