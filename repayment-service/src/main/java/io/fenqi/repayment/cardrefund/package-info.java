/** What nobody owed, on its way back to the card it came from; ordered once, asked about, never sent twice. */
@NullMarked
package io.fenqi.repayment.cardrefund;

import org.jspecify.annotations.NullMarked;
