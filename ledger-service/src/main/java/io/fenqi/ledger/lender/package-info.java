/** Who lends, and which lane keeps a lender's money. */
@NullMarked
package io.fenqi.ledger.lender;

import org.jspecify.annotations.NullMarked;
