/** The end of a customer: limits, contracts and applications closed, what is known of the person archived (CUS-07). */
@NullMarked
package io.fenqi.credit.closing;

import org.jspecify.annotations.NullMarked;
