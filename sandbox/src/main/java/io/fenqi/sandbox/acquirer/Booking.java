package io.fenqi.sandbox.acquirer;

import java.time.LocalDate;

/** One line of the bank's book, in fen; a later date means that it is not booked yet. */
record Booking(LocalDate bookedOn, BookingKind kind, String reference, String party, long amountFen, String reason) {}
