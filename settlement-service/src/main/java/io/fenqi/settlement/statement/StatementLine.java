package io.fenqi.settlement.statement;

import java.time.Instant;

/** One trade of a merchant as its statement shows it, in fen; {@code feeFen} is below zero where a fee is given back. */
record StatementLine(
        String purchaseNo, String kind, String productCode, Instant occurredAt, long amountFen, long feeFen) {}
