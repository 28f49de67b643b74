/** Work that must follow a commit: written in the caller's transaction, done after it, repeated until it succeeds or becomes an ops case. */
@NullMarked
package io.fenqi.kit.outbox;

import org.jspecify.annotations.NullMarked;
