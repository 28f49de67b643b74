/** Pay agreements: a customer's signed consent that a lender collects from a card through a channel. */
@NullMarked
package io.fenqi.repayment.agreement;

import org.jspecify.annotations.NullMarked;
