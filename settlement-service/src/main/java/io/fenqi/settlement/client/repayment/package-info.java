/** What settlement knows of collected repayments and of the channels' files. */
@NullMarked
package io.fenqi.settlement.client.repayment;

import org.jspecify.annotations.NullMarked;
