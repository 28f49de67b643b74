/** Tests over the running suite: its story, races, lost calls, crashes, doors, and whether all books agree. */
@NullMarked
package io.fenqi.e2e;

import org.jspecify.annotations.NullMarked;
