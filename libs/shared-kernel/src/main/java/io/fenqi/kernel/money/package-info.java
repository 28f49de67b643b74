/** Amounts of yuan, counted in whole fen so that no part of a sum is ever lost or invented. */
@NullMarked
package io.fenqi.kernel.money;

import org.jspecify.annotations.NullMarked;
