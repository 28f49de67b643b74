package io.fenqi.kit.clearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a service gives to settlement: its items per accounting date, written once and never changed. A service that has
 * this bean has the table of dates and the endpoints.
 *
 * @param <I> an item with its id and whatever settlement needs to know of it
 */
public interface ClearingSource<I extends ClearingSource.Item> {

    /** In the order of ids, after the given one. */
    List<I> listAfter(LocalDate date, UUID after, int limit);

    /** Of all items of the date. */
    Sums sumsOf(LocalDate date);

    /** One item; ids are unique within their date. */
    interface Item {
        UUID id();
    }

    /** How many items a date has; a record that adds what they sum to, in fen. */
    interface Sums {
        long count();
    }
}
