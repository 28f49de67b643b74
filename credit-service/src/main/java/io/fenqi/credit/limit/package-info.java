/** Limit accounts: what may still be spent, every movement of it, and the holds on it. */
@NullMarked
package io.fenqi.credit.limit;

import org.jspecify.annotations.NullMarked;
