/** What this service asks of credit-service. */
@NullMarked
package io.fenqi.installment.client.credit;

import org.jspecify.annotations.NullMarked;
