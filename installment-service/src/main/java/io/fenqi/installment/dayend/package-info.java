/** The end of a business day over the whole book: its work cut into chunks that any instance takes, once each. */
@NullMarked
package io.fenqi.installment.dayend;

import org.jspecify.annotations.NullMarked;
