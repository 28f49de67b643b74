/** What keeps a run from going on, listed until it is gone. */
@NullMarked
package io.fenqi.settlement.problem;

import org.jspecify.annotations.NullMarked;
