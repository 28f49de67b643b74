/** The accounts of the reserve fund: their types, normal sides, floors and codes, and what they hold now. */
@NullMarked
package io.fenqi.ledger.account;

import org.jspecify.annotations.NullMarked;
