/** The bank's file: what was paid, sent back, deposited and settled by channels. */
@NullMarked
package io.fenqi.settlement.bank;

import org.jspecify.annotations.NullMarked;
