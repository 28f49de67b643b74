/** What the outside must hear: events written to the outbox and delivered to partner-gateway. */
@NullMarked
package io.fenqi.kit.event;

import org.jspecify.annotations.NullMarked;
