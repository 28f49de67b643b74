/** Bank cards of customers, checked by four factors and kept encrypted. */
@NullMarked
package io.fenqi.repayment.card;

import org.jspecify.annotations.NullMarked;
