/** What a purchase or refund needs of ledger-service. */
@NullMarked
package io.fenqi.qr.client.ledger;

import org.jspecify.annotations.NullMarked;
