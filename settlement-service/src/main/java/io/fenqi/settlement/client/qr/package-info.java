/** What settlement knows of merchants and of the purchases to clear. */
@NullMarked
package io.fenqi.settlement.client.qr;

import org.jspecify.annotations.NullMarked;
