/** The whole book of a lender, once a day as a file, and its comparison with the lender's own (AGR-08). */
@NullMarked
package io.fenqi.installment.snapshot;

import org.jspecify.annotations.NullMarked;
