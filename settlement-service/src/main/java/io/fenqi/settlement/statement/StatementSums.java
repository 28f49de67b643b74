package io.fenqi.settlement.statement;

/**
 * What surrounds the trades of a merchant's date, in fen.
 *
 * @param carriedInFen owed from earlier dates, below zero if the merchant owes
 * @param feeCreditChangeFen fees given back and kept against later fees, less those used today
 */
record StatementSums(
        String name, long carriedInFen, long feeCreditChangeFen, long carriedOutFen, long settledFen, long payFen) {}
