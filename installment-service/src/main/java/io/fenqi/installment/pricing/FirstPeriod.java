package io.fenqi.installment.pricing;

/** How the first period is charged when it is not as long as the others (PRD-04). */
public enum FirstPeriod {
    /** As a whole period, whatever its days. */
    FULL,
    /** By its calendar days over the year length of the day count (30/360: over 360). */
    BY_DAYS
}
