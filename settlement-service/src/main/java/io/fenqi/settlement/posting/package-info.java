/** Journals that the ledger must get: written with the change that causes them, sent until it has them. */
@NullMarked
package io.fenqi.settlement.posting;

import org.jspecify.annotations.NullMarked;
