/** Money set aside for a purchase: placed, then posted, voided or expired. */
@NullMarked
package io.fenqi.ledger.hold;

import org.jspecify.annotations.NullMarked;
