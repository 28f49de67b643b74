package io.fenqi.repayment.repayment;

import java.util.List;

/**
 * How a part's money was spread.
 *
 * @param overpaidFen what nobody owed, in fen
 * @param creditor LENDER, or GUARANTOR after a claim
 */
record Split(long overpaidFen, String creditor, List<AppliedLine> lines) {
    static final String LENDER = "LENDER";
    static final String GUARANTOR = "GUARANTOR";

    static Split nothingOwed(long amountFen) {
        return new Split(amountFen, LENDER, List.of());
    }

    long principalFen() {
        return lines.stream().mapToLong(AppliedLine::principalFen).sum();
    }

    long interestFen() {
        return lines.stream().mapToLong(AppliedLine::interestFen).sum();
    }

    long feeFen() {
        return lines.stream().mapToLong(AppliedLine::feeFen).sum();
    }

    long penaltyFen() {
        return lines.stream().mapToLong(AppliedLine::penaltyFen).sum();
    }

    long appliedFen() {
        return principalFen() + interestFen() + feeFen() + penaltyFen();
    }
}
