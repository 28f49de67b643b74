/** Rules of lateness, without a database: penalty interest, buckets, grades and what the lender hears of them. */
@NullMarked
package io.fenqi.installment.overdue;

import org.jspecify.annotations.NullMarked;
