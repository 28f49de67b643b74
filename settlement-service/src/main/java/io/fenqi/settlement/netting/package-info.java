/** What each merchant is owed for an accounting date, per lender, after refunds, fees and what was carried. */
@NullMarked
package io.fenqi.settlement.netting;

import org.jspecify.annotations.NullMarked;
