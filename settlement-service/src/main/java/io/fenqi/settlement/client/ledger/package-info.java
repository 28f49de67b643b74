/** What settlement knows of the reserve-fund ledger. */
@NullMarked
package io.fenqi.settlement.client.ledger;

import org.jspecify.annotations.NullMarked;
