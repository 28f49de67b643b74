/** Bills: what a borrower is told to pay a lender on a due date, and how much of it is still open. */
@NullMarked
package io.fenqi.installment.billing;

import org.jspecify.annotations.NullMarked;
