/** How much of a product a merchant may sell, by the merchant's class (MER-07). */
@NullMarked
package io.fenqi.installment.merchantlimit;

import org.jspecify.annotations.NullMarked;
