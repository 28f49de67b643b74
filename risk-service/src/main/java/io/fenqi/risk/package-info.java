/** Decides on credit and on purchases: rules and scorecards are data, every decision can be replayed. */
@NullMarked
package io.fenqi.risk;

import org.jspecify.annotations.NullMarked;
