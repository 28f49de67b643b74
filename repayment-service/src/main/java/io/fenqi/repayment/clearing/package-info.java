/** Which accounting date a collection belongs to, and what settlement pulls for a date. */
@NullMarked
package io.fenqi.repayment.clearing;

import org.jspecify.annotations.NullMarked;
