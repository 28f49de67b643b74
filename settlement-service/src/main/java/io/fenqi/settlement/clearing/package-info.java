/** The accounting date closed at its owners, and its items pulled with count and sum. */
@NullMarked
package io.fenqi.settlement.clearing;

import org.jspecify.annotations.NullMarked;
