/** What may be lent: products in immutable published versions, checked before they are published. */
@NullMarked
package io.fenqi.installment.product;

import org.jspecify.annotations.NullMarked;
