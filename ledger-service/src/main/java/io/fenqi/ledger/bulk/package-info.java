/** Many commands in one call, each with an answer of its own. */
@NullMarked
package io.fenqi.ledger.bulk;

import org.jspecify.annotations.NullMarked;
