/** One writer per lane: gathers commands, has them decided in memory and commits each batch with one call. */
@NullMarked
package io.fenqi.ledger.lane;

import org.jspecify.annotations.NullMarked;
