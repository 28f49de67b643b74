/** Business events become journals; journals can be read and reversed, never changed. */
@NullMarked
package io.fenqi.ledger.posting;

import org.jspecify.annotations.NullMarked;
