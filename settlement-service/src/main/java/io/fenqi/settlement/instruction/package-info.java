/** Orders to the acquirer to pay: one per payee and run, never two alive. */
@NullMarked
package io.fenqi.settlement.instruction;

import org.jspecify.annotations.NullMarked;
