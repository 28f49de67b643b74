/** What channels tell us by themselves: stored before work. */
@NullMarked
package io.fenqi.repayment.notice;

import org.jspecify.annotations.NullMarked;
