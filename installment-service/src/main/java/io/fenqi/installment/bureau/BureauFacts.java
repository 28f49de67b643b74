package io.fenqi.installment.bureau;

import io.fenqi.installment.overdue.LoanGrade;

/**
 * What is reported of a loan note for the end of a month; two rows with the same facts say the same (ODP-08).
 *
 * @param daysPastDue of the oldest due date with something open; 0 within grace
 * @param outstandingFen principal
 * @param overdueFen principal, interest and fees past due; penalty left out, as on bills
 */
record BureauFacts(BureauStatus status, long daysPastDue, LoanGrade grade, long outstandingFen, long overdueFen) {}
