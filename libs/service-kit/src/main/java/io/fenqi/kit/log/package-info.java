/** One-line logs that name the right service even when several share a JVM. */
@NullMarked
package io.fenqi.kit.log;

import org.jspecify.annotations.NullMarked;
