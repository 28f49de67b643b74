package io.fenqi.settlement.remittance;

import java.time.LocalDate;

/** What of an accounting date's collections goes to one lender, in fen: what it was owed, without overpayments. */
record LenderMoney(LocalDate accountingDate, String lenderId, long amountFen) {}
