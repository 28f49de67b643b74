package io.fenqi.installment.dayend;

/** One kind of work that a business date asks for, done chunk by chunk. */
public interface DayEndStep {

    /** Lower-case words joined by hyphens; what is kept of a date's chunks carries it. */
    String name();

    /**
     * A query for the places with something to do on {@code :date}: columns {@code day}, {@code customer_id}, one row per
     * item, to be answered by an index alone. What it finds for a date may only become less once that date has begun, and
     * a chunk that finds an item done leaves it.
     */
    String places();

    /** Does all items of a chunk in a few statements of the caller's transaction. */
    void work(Chunk chunk);
}
