/** Refunds of purchases, whole or in part, before and after the merchant was settled. */
@NullMarked
package io.fenqi.qr.refund;

import org.jspecify.annotations.NullMarked;
