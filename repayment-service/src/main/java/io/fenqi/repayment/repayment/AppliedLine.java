package io.fenqi.repayment.repayment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a part paid of one installment, in fen, as installment-service spread it (REP-12). */
@Embeddable
record AppliedLine(
        UUID loanNoteId,
        UUID limitAccountId,
        int installmentNo,
        long principalFen,
        long interestFen,
        long feeFen,
        long penaltyFen) {}
