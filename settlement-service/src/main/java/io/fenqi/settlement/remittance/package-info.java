/** Collected repayments on their way to the lender. */
@NullMarked
package io.fenqi.settlement.remittance;

import org.jspecify.annotations.NullMarked;
