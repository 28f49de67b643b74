/** What this service asks of ledger-service. */
@NullMarked
package io.fenqi.repayment.client.ledger;

import org.jspecify.annotations.NullMarked;
