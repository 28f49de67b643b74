/** JMH benchmarks of the pure cores. */
@NullMarked
package io.fenqi.bench.micro;

import org.jspecify.annotations.NullMarked;
