package io.fenqi.repayment.repayment;

import java.util.Collection;
import java.util.List;

/** What a repayment is, seen over all its parts: where the slowest of them stands. */
enum RepaymentStatus {
    RECEIVED,
    COLLECTING,
    IN_DOUBT,
    COLLECTED,
    APPLIED,
    RESTORED,
    COMPLETED,
    PARTLY_COLLECTED,
    FAILED,
    REVERSING;

    /** In the order of the flow: the first that any part is in is the repayment's. */
    private static final List<PartStatus> UNDER_WAY = List.of(
            PartStatus.COLLECTED,
            PartStatus.APPLIED,
            PartStatus.RESTORED,
            PartStatus.REVERSING,
            PartStatus.PAYMENT_REVERSED,
            PartStatus.LIMIT_REVERSED);

    /**
     * @param parts at least one
     * @param inDoubt whether the outcome of an order is not known
     * @param whole whether the parts together are all that was asked for
     */
    static RepaymentStatus of(Collection<PartStatus> parts, boolean inDoubt, boolean whole) {
        if (parts.contains(PartStatus.COLLECTING)) {
            return inDoubt ? IN_DOUBT : COLLECTING;
        }
        for (var status : UNDER_WAY) {
            if (parts.contains(status)) {
                return of(status);
            }
        }
        if (!parts.contains(PartStatus.POSTED)) {
            return FAILED;
        }
        boolean all = whole && parts.stream().allMatch(part -> part == PartStatus.POSTED);
        return all ? COMPLETED : PARTLY_COLLECTED;
    }

    private static RepaymentStatus of(PartStatus part) {
        return switch (part) {
            case COLLECTING -> COLLECTING;
            case COLLECTED -> COLLECTED;
            case APPLIED -> APPLIED;
            case RESTORED -> RESTORED;
            case POSTED -> COMPLETED;
            case REJECTED, REVERSED -> FAILED;
            case REVERSING, PAYMENT_REVERSED, LIMIT_REVERSED -> REVERSING;
        };
    }

    boolean isFinal() {
        return this == COMPLETED || this == PARTLY_COLLECTED || this == FAILED;
    }
}
