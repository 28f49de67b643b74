/** What a lender has left to spend: its position and its advance line, holds counted. */
@NullMarked
package io.fenqi.ledger.position;

import org.jspecify.annotations.NullMarked;
