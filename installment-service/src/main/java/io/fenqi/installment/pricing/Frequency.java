package io.fenqi.installment.pricing;

import java.time.LocalDate;

/** The distance between two due dates: so many days, weeks or months. */
public record Frequency(Unit unit, int every) {

    /** Every month: the frequency of every product of today. */
    public static final Frequency MONTHLY = new Frequency(Unit.MONTHS, 1);

    public Frequency {
        if (every < 1 || every > 366) {
            throw new IllegalArgumentException("every %d is not within 1..366".formatted(every));
        }
    }

    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    /** The date so many periods after the anchor; months are clipped to their end and come back to the anchor's day. */
    LocalDate after(LocalDate anchor, int periods) {
        var count = (long) every * periods;
        return switch (unit) {
            case DAYS -> anchor.plusDays(count);
            case WEEKS -> anchor.plusWeeks(count);
            case MONTHS -> anchor.plusMonths(count);
        };
    }
}
