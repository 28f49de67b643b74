package io.fenqi.installment.pricing;

import java.util.Arrays;

/** What the periods of a loan charge when its principals are no longer those it was made with (docs/money.md M-18). */
public final class Charges {

    private Charges() {}

    /**
     * The interest or fee of each installment in fen, given the principal that each repays; with the principals of the
     * schedule itself it gives the charges of the schedule. A down payment is charged nothing.
     */
    public static long[] of(ScheduleTerms terms, long[] principals) {
        if (terms.downPaymentPercent() == 0) {
            return ofPeriods(terms, principals);
        }
        var charges = new long[principals.length];
        var financed = Arrays.copyOfRange(principals, 1, principals.length);
        System.arraycopy(ofPeriods(terms, financed), 0, charges, 1, financed.length);
        return charges;
    }

    private static long[] ofPeriods(ScheduleTerms terms, long[] principals) {
        var shares = PeriodShares.of(terms);
        var conventions = terms.conventions();
        var amount = 0L;
        for (var principal : principals) {
            amount = Math.addExact(amount, principal);
        }
        return switch (terms.method()) {
            case EQUAL_INSTALLMENT, EQUAL_PRINCIPAL, INTEREST_FIRST ->
                Parts.onBalance(principals, shares, conventions).charge;
            case FLAT_FEE -> Parts.flat(amount, shares, conventions).charge;
            case BULLET -> Parts.bullet(amount, shares, conventions).charge;
            case INTEREST_FREE -> new long[principals.length];
        };
    }
}
