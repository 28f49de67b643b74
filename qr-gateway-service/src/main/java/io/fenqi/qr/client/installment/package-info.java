/** What a purchase or refund needs of installment-service. */
@NullMarked
package io.fenqi.qr.client.installment;

import org.jspecify.annotations.NullMarked;
