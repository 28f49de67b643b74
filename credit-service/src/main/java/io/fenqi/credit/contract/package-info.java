/** The master credit contract between a customer and a lender for one product. */
@NullMarked
package io.fenqi.credit.contract;

import org.jspecify.annotations.NullMarked;
