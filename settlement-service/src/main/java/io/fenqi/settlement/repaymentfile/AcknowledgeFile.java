package io.fenqi.settlement.repaymentfile;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lender's word for its file, and tells people of a file without one; what is not agreed on is an alarm. */
@Component
public class AcknowledgeFile {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgeFile.class);
    private static final int AT_ONCE = 200;

    private final RepaymentFiles files;
    private final RunProblems problems;
    private final Clock clock;

    AcknowledgeFile(RepaymentFiles files, RunProblems problems, Clock clock) {
        this.files = files;
        this.problems = problems;
        this.clock = clock;
    }

    @Transactional
    RepaymentFile acknowledge(UUID id, FileFigures theirs) {
        var file = files.lock(id).filter(AcknowledgeFile::isVisible).orElseThrow(() -> unknown(id));
        var before = file.status();
        file.acknowledge(theirs, clock.instant());
        problems.clear(file.accountingDate(), ProblemCode.FILE_NOT_ACKNOWLEDGED, file.lenderId());
        if (file.status() == RepaymentFileStatus.ACKNOWLEDGED) {
            problems.clear(file.accountingDate(), ProblemCode.FILE_DISPUTED, file.lenderId());
        } else {
            problems.list(
                    file.accountingDate(),
                    ProblemCode.FILE_DISPUTED,
                    file.lenderId(),
                    "the lender has %s, our file has %s".formatted(theirs, file.figures()));
        }
        LOG.info("repayment file {} of {} {} -> {}", id, file.lenderId(), before, file.status());
        return file;
    }

    /** Lists the files whose time is over; an acknowledgement after it is taken all the same. */
    @Transactional
    public void watch() {
        for (var file : files.overdue(clock.instant(), Limit.of(AT_ONCE))) {
            file.late();
            problems.list(
                    file.accountingDate(),
                    ProblemCode.FILE_NOT_ACKNOWLEDGED,
                    file.lenderId(),
                    "the lender's acknowledgement was due at " + file.acknowledgeBy());
        }
    }

    @Transactional(readOnly = true)
    RepaymentFile visible(UUID id) {
        return files.findById(id).filter(AcknowledgeFile::isVisible).orElseThrow(() -> unknown(id));
    }

    /** A lender sees its own files only. */
    private static boolean isVisible(RepaymentFile file) {
        var actor = CurrentCall.actor();
        return actor.kind() != Actor.Kind.LENDER || actor.id().equals(file.lenderId());
    }

    private static Refused unknown(UUID id) {
        return new Refused(SettlementError.FILE_UNKNOWN, "repayment file " + id);
    }
}
