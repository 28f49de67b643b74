/** The codes on counters and screens: issuing them, printing them, and telling from a scanned text who is to be paid. */
@NullMarked
package io.fenqi.qr.qrcode;

import org.jspecify.annotations.NullMarked;
