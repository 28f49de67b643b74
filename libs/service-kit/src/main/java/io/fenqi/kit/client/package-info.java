/** Calls to other services whose outcome is never guessed: refused, in doubt, or certainly not sent. */
@NullMarked
package io.fenqi.kit.client;

import org.jspecify.annotations.NullMarked;
