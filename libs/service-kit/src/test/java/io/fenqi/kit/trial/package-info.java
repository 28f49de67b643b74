/** A small service without a database, on which the kit is tried over real HTTP. */
@NullMarked
package io.fenqi.kit.trial;

import org.jspecify.annotations.NullMarked;
