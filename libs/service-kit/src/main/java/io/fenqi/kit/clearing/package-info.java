/** Accounting dates, open until settlement cuts them, and the pull of what each of them has. */
@NullMarked
package io.fenqi.kit.clearing;

import org.jspecify.annotations.NullMarked;
