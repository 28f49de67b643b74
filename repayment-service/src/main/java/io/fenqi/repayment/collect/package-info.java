/** The runs that collect what is due. */
@NullMarked
package io.fenqi.repayment.collect;

import org.jspecify.annotations.NullMarked;
