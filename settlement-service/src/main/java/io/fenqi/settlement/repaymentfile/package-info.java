/** The daily file that tells a lender what was collected for it, and the lender's acknowledgement (REP-19). */
@NullMarked
package io.fenqi.settlement.repaymentfile;

import org.jspecify.annotations.NullMarked;
