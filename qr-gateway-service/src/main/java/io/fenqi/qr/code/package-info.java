/** Reads what a camera saw and writes what a merchant puts on the counter; pure text work, nothing is ever fetched. */
@NullMarked
package io.fenqi.qr.code;

import org.jspecify.annotations.NullMarked;
