/** The same PUT twice is done once: the request's id is claimed together with a hash of its body. */
@NullMarked
package io.fenqi.kit.idempotency;

import org.jspecify.annotations.NullMarked;
