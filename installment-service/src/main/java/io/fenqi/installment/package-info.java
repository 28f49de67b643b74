/** The lending core: what may be lent, at what price, what each borrower owes and what was paid. */
@NullMarked
package io.fenqi.installment;

import org.jspecify.annotations.NullMarked;
