/** What a purchase or refund needs of risk-service. */
@NullMarked
package io.fenqi.qr.client.risk;

import org.jspecify.annotations.NullMarked;
