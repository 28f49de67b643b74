/** What this service needs of settlement-service. */
@NullMarked
package io.fenqi.partnergateway.client.settlement;

import org.jspecify.annotations.NullMarked;
