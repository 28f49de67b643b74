/** Checks of single purchases: amount, velocity, forbidden categories, lists, self-dealing (RSK-03). */
@NullMarked
package io.fenqi.risk.transaction;

import org.jspecify.annotations.NullMarked;
