/** What this service asks of credit-service. */
@NullMarked
package io.fenqi.repayment.client.credit;

import org.jspecify.annotations.NullMarked;
