/** The load generator, a process of its own so that its work is not counted as the suite's. */
@NullMarked
package io.fenqi.bench.load;

import org.jspecify.annotations.NullMarked;
