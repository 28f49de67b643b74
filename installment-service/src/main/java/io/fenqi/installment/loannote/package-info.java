/** What borrowers owe: loan notes, their installments, what was paid on them and what that leaves. */
@NullMarked
package io.fenqi.installment.loannote;

import org.jspecify.annotations.NullMarked;
