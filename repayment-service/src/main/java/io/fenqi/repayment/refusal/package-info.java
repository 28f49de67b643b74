/** The refusals of this service, each with its stable code. */
@NullMarked
package io.fenqi.repayment.refusal;

import org.jspecify.annotations.NullMarked;
