/** How a service starts: its name, its settings and the defaults all services share. */
@NullMarked
package io.fenqi.kit.start;

import org.jspecify.annotations.NullMarked;
