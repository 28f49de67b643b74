/** Banks, card BINs, and what each channel can do at each bank: data, changed without a release. */
@NullMarked
package io.fenqi.repayment.bank;

import org.jspecify.annotations.NullMarked;
