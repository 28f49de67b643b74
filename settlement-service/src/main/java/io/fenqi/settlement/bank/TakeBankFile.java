package io.fenqi.settlement.bank;

import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.client.acquirer.AcquirerClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches the bank's file of a date and takes what is new in it; the same file again changes nothing. */
@Component
public class TakeBankFile {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBankFile.class);
    private static final int NONE_YET = 404;

    private final AcquirerClient acquirer;
    private final TakeBankLine takeLine;
    private final RunProblems problems;

    TakeBankFile(AcquirerClient acquirer, TakeBankLine takeLine, RunProblems problems) {
        this.acquirer = acquirer;
        this.takeLine = takeLine;
        this.problems = problems;
    }

    /** False if the bank has none for the date or the file is broken: a broken file is not taken, not even in part. */
    public boolean take(LocalDate date) {
        String text;
        try {
            text = acquirer.bankFile(date);
        } catch (CallRefused no) {
            if (no.status() == NONE_YET) {
                return false;
            }
            throw no;
        }
        BankFile file;
        try {
            file = BankFile.read(date, text);
        } catch (Refused broken) {
            problems.list(date, ProblemCode.BANK_FILE, "file", broken.detail());
            return false;
        }
        problems.clear(date, ProblemCode.BANK_FILE, "file");
        if (!takeLine.isTaken(file)) {
            file.lines().forEach(line -> takeLine.take(date, line));
            takeLine.finish(file);
            LOG.info("bank file of {} taken: {} lines", date, file.lines().size());
        }
        return true;
    }
}
