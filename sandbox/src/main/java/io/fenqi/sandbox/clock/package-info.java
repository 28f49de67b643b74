/** One clock for the whole sandbox: moves every service's clock to the same instant. */
@NullMarked
package io.fenqi.sandbox.clock;

import org.jspecify.annotations.NullMarked;
