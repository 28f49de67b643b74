/** Purchases at a merchant's code (C-scan-B), from the request to the authorised purchase. */
@NullMarked
package io.fenqi.qr.purchase;

import org.jspecify.annotations.NullMarked;
