/** Collects from customers what they owe, by withholding from their bank cards. */
@NullMarked
package io.fenqi.repayment;

import org.jspecify.annotations.NullMarked;
