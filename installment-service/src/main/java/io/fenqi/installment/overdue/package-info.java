/** What happens when a due date passes unpaid: ageing of loan notes and penalty interest. */
@NullMarked
package io.fenqi.installment.overdue;

import org.jspecify.annotations.NullMarked;
