/** The pure decision: facts in, decision out, the same for ever. No Spring, no clock, no database. */
@NullMarked
package io.fenqi.risk.engine;

import org.jspecify.annotations.NullMarked;
