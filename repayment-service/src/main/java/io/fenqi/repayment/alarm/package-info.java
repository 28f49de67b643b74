/** What people must look at, raised by the flows and kept by the kit until somebody closes it. */
@NullMarked
package io.fenqi.repayment.alarm;

import org.jspecify.annotations.NullMarked;
