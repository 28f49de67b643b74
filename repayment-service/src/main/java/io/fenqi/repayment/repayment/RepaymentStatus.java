package io.fenqi.repayment.repayment;

import java.util.Collection;

/** What a repayment is, seen over all its parts: where the slowest of them stands. */
enum RepaymentStatus {
    COLLECTING,
    IN_DOUBT,
    COLLECTED,
    COMPLETED,
    PARTLY_COLLECTED,
    FAILED,
    REVERSING;

    /**
     * @param parts at least one
     * @param inDoubt whether the outcome of an order is not known
     * @param whole whether the parts together are all that was asked for
     */
    static RepaymentStatus of(Collection<PartStatus> parts, boolean inDoubt, boolean whole) {
        if (parts.contains(PartStatus.COLLECTING)) {
            return inDoubt ? IN_DOUBT : COLLECTING;
        }
        if (parts.contains(PartStatus.COLLECTED)) {
            return COLLECTED;
        }
        if (parts.contains(PartStatus.REVERSING)) {
            return REVERSING;
        }
        if (!parts.contains(PartStatus.POSTED)) {
            return FAILED;
        }
        boolean all = whole && parts.stream().allMatch(part -> part == PartStatus.POSTED);
        return all ? COMPLETED : PARTLY_COLLECTED;
    }

    boolean isFinal() {
        return this == COMPLETED || this == PARTLY_COLLECTED || this == FAILED;
    }
}
