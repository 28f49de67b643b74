package io.fenqi.ledger.request;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.admission.Answer;
import io.fenqi.ledger.admission.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an id was answered the first time.
 *
 * @param journalNumber the journal booked in the lane, if one was
 */
public record StoredAnswer(
        int lane,
        Answer.Kind kind,
        String bodyHash,
        @Nullable Refusal refusal,
        String detail,
        @Nullable Long journalNumber,
        @Nullable LocalDate accountingDate) {

    /** Refuses what was refused, and an id that was used for something else. */
    public void mustAnswer(Answer.Kind asked, String askedHash) {
        if (kind == Answer.Kind.TOMBSTONE && asked == Answer.Kind.HOLD) {
            throw new Refused(LedgerError.HOLD_VOIDED, "the hold was voided before it came");
        }
        if (kind != asked || !bodyHash.equals(askedHash)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "the id stands for another request");
        }
        if (refusal != null) {
            throw new Refused(LedgerError.of(refusal), detail);
        }
    }
}
