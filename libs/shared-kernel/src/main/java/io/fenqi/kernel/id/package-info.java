/** Ids that a caller makes and keeps before it sends anything, so that a retry names the same thing. */
@NullMarked
package io.fenqi.kernel.id;

import org.jspecify.annotations.NullMarked;
