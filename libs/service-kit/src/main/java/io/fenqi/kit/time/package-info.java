/** The clock of a service, which in the sandbox can be moved forward. */
@NullMarked
package io.fenqi.kit.time;

import org.jspecify.annotations.NullMarked;
