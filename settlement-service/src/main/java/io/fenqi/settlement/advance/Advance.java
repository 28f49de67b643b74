package io.fenqi.settlement.advance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was advanced for a lender on an accounting date.
 *
 * @param amountFen sum of the advanced parts of the date's purchases, in fen
 * @param dueAt by when it must be back: T+1
 */
record Advance(String lenderId, LocalDate accountingDate, long amountFen, Instant dueAt, AdvanceStatus status) {}
