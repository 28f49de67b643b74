package io.fenqi.settlement.bank;

import io.fenqi.kernel.id.Ids;
import io.fenqi.settlement.instruction.RecordOutcome;
import io.fenqi.settlement.posting.Posting;
import io.fenqi.settlement.posting.PostingEvent;
import io.fenqi.settlement.posting.Postings;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one booking of the bank, once; a line and its consequence are one transaction. */
@Component
class TakeBankLine {
    private static final UUID DEPOSITS = UUID.fromString("5d6f0d0e-6f0a-5c64-9d2e-4b2f3a1c7e90");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{2,32}");
    private static final Pattern VOUCHER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final BankLines lines;
    private final RecordOutcome outcome;
    private final Postings postings;
    private final RunProblems problems;

    TakeBankLine(BankLines lines, RecordOutcome outcome, Postings postings, RunProblems problems) {
        this.lines = lines;
        this.outcome = outcome;
        this.postings = postings;
        this.problems = problems;
    }

    @Transactional
    void take(LocalDate fileDate, BankLine line) {
        if (lines.isKnown(line.serialNo())) {
            return;
        }
        boolean explained = apply(fileDate, line);
        boolean first = lines.add(fileDate, line, explained);
        if (first && !explained) {
            problems.list(
                    fileDate,
                    ProblemCode.BANK_FILE,
                    line.serialNo(),
                    "%s of %d fen is explained by nothing here".formatted(line.kind(), line.amountFen()));
        }
    }

    @Transactional(readOnly = true)
    boolean isTaken(BankFile file) {
        return lines.isTaken(file);
    }

    @Transactional
    void finish(BankFile file) {
        lines.taken(file);
    }

    private boolean apply(LocalDate fileDate, BankLine line) {
        return switch (line.kind()) {
            case INSTRUCTION_PAID -> isId(line) && outcome.paid(id(line), line.amountFen());
            case INSTRUCTION_FAILED -> isId(line) && outcome.failed(id(line), line.amountFen(), line.reason());
            case INSTRUCTION_RETURNED -> isId(line) && outcome.returned(id(line), line.amountFen(), line.reason());
            case DEPOSIT -> deposit(fileDate, line);
            case CHANNEL_PAYMENT, CHANNEL_DEBIT -> CODE.matcher(line.party()).matches() && isDate(line.reference());
        };
    }

    /** The journal's id derives from lender and voucher: a voucher that comes twice is one deposit (POS-01). */
    private boolean deposit(LocalDate fileDate, BankLine line) {
        if (!CODE.matcher(line.party()).matches()
                || !VOUCHER.matcher(line.reference()).matches()) {
            return false;
        }
        postings.add(Posting.ofLender(
                Ids.derived(DEPOSITS, "%s/%s".formatted(line.party(), line.reference())),
                fileDate,
                PostingEvent.POSITION_DEPOSITED,
                line.party(),
                line.amountFen(),
                "voucher " + line.reference()));
        return true;
    }

    private static boolean isId(BankLine line) {
        try {
            return id(line).toString().equals(line.reference());
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static UUID id(BankLine line) {
        return UUID.fromString(line.reference());
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
