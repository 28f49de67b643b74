/** What this service asks of installment-service. */
@NullMarked
package io.fenqi.repayment.client.installment;

import org.jspecify.annotations.NullMarked;
