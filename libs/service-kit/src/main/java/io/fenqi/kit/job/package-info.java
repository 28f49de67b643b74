/** Work that the clock starts: once per business date, or again and again. */
@NullMarked
package io.fenqi.kit.job;

import org.jspecify.annotations.NullMarked;
