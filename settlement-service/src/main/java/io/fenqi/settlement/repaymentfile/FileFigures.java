package io.fenqi.settlement.repaymentfile;

import jakarta.persistence.Embeddable;

/**
 * What a file comes to.
 *
 * @param itemCount lines, those of collections taken back among them
 * @param remittedFen sum in fen of what goes to the lender; below zero if more was taken back than collected
 */
@Embeddable
record FileFigures(long itemCount, long remittedFen) {}
