/** What this service needs of qr-gateway-service. */
@NullMarked
package io.fenqi.partnergateway.client.qrgateway;

import org.jspecify.annotations.NullMarked;
