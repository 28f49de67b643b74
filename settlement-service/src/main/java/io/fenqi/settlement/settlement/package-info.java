/** The settlement run of an accounting date, from cut-off to the bank's confirmation. */
@NullMarked
package io.fenqi.settlement.settlement;

import org.jspecify.annotations.NullMarked;
