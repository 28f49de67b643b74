package io.fenqi.installment.overdue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * From how many days past due an overdue loan note has a grade (ODP-07); each more than the one before.
 *
 * <p>Unless a product says so: 1, 31, 91, 181.
 */
public record GradingDays(
        @Min(1) @Max(3650) int specialMention,
        @Min(1) @Max(3650) int substandard,
        @Min(1) @Max(3650) int doubtful,
        @Min(1) @Max(3650) int loss) {

    public static final GradingDays USUAL = new GradingDays(1, 31, 91, 181);

    /** Whether each begins after the one before. */
    public boolean rises() {
        return specialMention < substandard && substandard < doubtful && doubtful < loss;
    }

    LoanGrade grade(long daysPastDue) {
        if (daysPastDue >= loss) {
            return LoanGrade.LOSS;
        }
        if (daysPastDue >= doubtful) {
            return LoanGrade.DOUBTFUL;
        }
        if (daysPastDue >= substandard) {
            return LoanGrade.SUBSTANDARD;
        }
        return daysPastDue >= specialMention ? LoanGrade.SPECIAL_MENTION : LoanGrade.NORMAL;
    }

    /** The days past due at which the next grade begins; 0 after the last. */
    int nextAfter(LoanGrade grade) {
        return switch (grade) {
            case NORMAL -> specialMention;
            case SPECIAL_MENTION -> substandard;
            case SUBSTANDARD -> doubtful;
            case DOUBTFUL -> loss;
            case LOSS -> 0;
        };
    }
}
