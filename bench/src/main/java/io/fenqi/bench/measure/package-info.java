/** Readings: processor time, latencies, and how they are shown. */
@NullMarked
package io.fenqi.bench.measure;

import org.jspecify.annotations.NullMarked;
