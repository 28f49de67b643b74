/** A PostgreSQL server of our own: real binaries from the class path, its data in a folder of the project. */
@NullMarked
package io.fenqi.standalone.postgres;

import org.jspecify.annotations.NullMarked;
