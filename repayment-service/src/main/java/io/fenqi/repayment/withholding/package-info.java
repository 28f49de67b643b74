/** Orders to a channel to take money from a card; an order is asked about, never sent twice. */
@NullMarked
package io.fenqi.repayment.withholding;

import org.jspecify.annotations.NullMarked;
