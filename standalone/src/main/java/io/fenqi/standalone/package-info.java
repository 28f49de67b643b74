/** Starts the whole suite: its database server, its keys and its services, in one JVM or as one process each. */
@NullMarked
package io.fenqi.standalone;

import org.jspecify.annotations.NullMarked;
