package io.fenqi.installment.pricing;

/**
 * What the borrower pays, so many periods after the loan was received.
 *
 * @param period whole periods (months or days) since the loan was received, 0 or more
 * @param fen amount paid, 0 or more
 */
record CashFlow(int period, long fen) {

    public CashFlow {
        if (period < 0 || fen < 0) {
            throw new IllegalArgumentException("%d fen after %d periods".formatted(fen, period));
        }
    }
}
