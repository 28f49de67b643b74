/** What this service needs of credit-service. */
@NullMarked
package io.fenqi.partnergateway.client.credit;

import org.jspecify.annotations.NullMarked;
