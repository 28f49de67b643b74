package io.fenqi.credit.limitchange;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a limit.
 *
 * @param amountFen the new total, or what may be spent above it for a time, in fen
 * @param effectiveFrom first day (Asia/Shanghai)
 * @param effectiveTo last day of a temporary limit, null for a total
 * @param lenderDecisionNo the lender's own decision, where our risk is not asked about a higher limit
 */
@Embeddable
record Proposal(
        @Enumerated(EnumType.STRING) Kind kind,
        long amountFen,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String reason,
        @Nullable String lenderDecisionNo) {

    /** What becomes another: the limit itself, or what comes on top until a day. */
    enum Kind {
        TOTAL,
        TEMPORARY
    }

    /** The whole limit as it would be, in fen. */
    long wantedFen(long totalFen, long temporaryFen) {
        return switch (kind) {
            case TOTAL -> Math.addExact(amountFen, temporaryFen);
            case TEMPORARY -> Math.addExact(Math.addExact(totalFen, temporaryFen), amountFen);
        };
    }
}
