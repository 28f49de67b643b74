package io.fenqi.installment.pricing;

/** Where ACT/ACT cuts a period that crosses a year end (docs/money.md M-02). */
public enum YearCut {
    /** The last day of December belongs to the new year: days up to 31 December count in the old one. */
    DEC31,
    /** Days up to 1 January count in the old year. */
    JAN01
}
