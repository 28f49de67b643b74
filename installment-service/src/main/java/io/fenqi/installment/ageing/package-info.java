/** What time alone changes on a loan note: overdue, bucket and grade. */
@NullMarked
package io.fenqi.installment.ageing;

import org.jspecify.annotations.NullMarked;
