/** What a loan costs: repayment schedules to the fen and their annualised cost; pure arithmetic, no Spring, no database. */
@NullMarked
package io.fenqi.installment.pricing;

import org.jspecify.annotations.NullMarked;
