/** Merchants, QR codes, and purchases and refunds that start at a merchant's code. */
@NullMarked
package io.fenqi.qr;

import org.jspecify.annotations.NullMarked;
