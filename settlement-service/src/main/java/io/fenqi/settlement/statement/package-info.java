/** Files for merchants and lenders whose totals equal what was paid, to the fen. */
@NullMarked
package io.fenqi.settlement.statement;

import org.jspecify.annotations.NullMarked;
