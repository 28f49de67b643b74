/** Benchmarks, with the limits of the machine and peers measured in the same run. */
@NullMarked
package io.fenqi.bench;

import org.jspecify.annotations.NullMarked;
