/** One wish to pay, from the order at the channel to the lender's books. */
@NullMarked
package io.fenqi.repayment.repayment;

import org.jspecify.annotations.NullMarked;
