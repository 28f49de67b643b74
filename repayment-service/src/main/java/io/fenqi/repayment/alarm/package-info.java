/** What happened that a person must look at, stored until somebody closes it. */
@NullMarked
package io.fenqi.repayment.alarm;

import org.jspecify.annotations.NullMarked;
