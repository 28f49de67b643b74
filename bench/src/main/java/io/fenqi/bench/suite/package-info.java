/** Purchases and repayments through the whole suite, by processor time per call. */
@NullMarked
package io.fenqi.bench.suite;

import org.jspecify.annotations.NullMarked;
