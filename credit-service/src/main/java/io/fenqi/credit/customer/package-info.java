/** Who a person is, kept encrypted and once, whatever doors the person came through. */
@NullMarked
package io.fenqi.credit.customer;

import org.jspecify.annotations.NullMarked;
