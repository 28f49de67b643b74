/** Which accounting date a purchase or refund belongs to, and what settlement pulls for a date. */
@NullMarked
package io.fenqi.qr.clearing;

import org.jspecify.annotations.NullMarked;
