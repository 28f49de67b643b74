/** Clearing, T+1 settlement of merchants and remittance to lenders. */
@NullMarked
package io.fenqi.settlement;

import org.jspecify.annotations.NullMarked;
