/** What a lender reports of its loans to the credit bureau each month, and the corrections of it. */
@NullMarked
package io.fenqi.installment.bureau;

import org.jspecify.annotations.NullMarked;
