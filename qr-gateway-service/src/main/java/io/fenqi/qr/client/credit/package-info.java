/** What a purchase or refund needs of credit-service. */
@NullMarked
package io.fenqi.qr.client.credit;

import org.jspecify.annotations.NullMarked;
