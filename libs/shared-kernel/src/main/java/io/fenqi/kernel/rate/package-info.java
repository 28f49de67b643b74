/** Rates that carry their period, and the day counts that turn calendar days into parts of a year. */
@NullMarked
package io.fenqi.kernel.rate;

import org.jspecify.annotations.NullMarked;
