/** How a request becomes a command of a lane, and how an id asked again gets its first answer. */
@NullMarked
package io.fenqi.ledger.request;

import org.jspecify.annotations.NullMarked;
