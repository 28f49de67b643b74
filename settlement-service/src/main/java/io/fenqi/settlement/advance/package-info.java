/** Advances that lenders must return within T+1; while one is late its lender's line stands still (POS-05). */
@NullMarked
package io.fenqi.settlement.advance;

import org.jspecify.annotations.NullMarked;
