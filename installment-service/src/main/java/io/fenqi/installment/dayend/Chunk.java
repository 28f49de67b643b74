package io.fenqi.installment.dayend;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The work of a business date between two places, both in it; a customer's places of one day are never parted.
 *
 * @param items how many there were when the date was cut
 */
public record Chunk(
        LocalDate businessDate,
        int no,
        LocalDate firstDay,
        UUID firstCustomer,
        LocalDate lastDay,
        UUID lastCustomer,
        int items) {}
