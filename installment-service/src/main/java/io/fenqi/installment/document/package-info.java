/** Loan notes and settlement certificates as PDF (AGR-05, AGR-07). */
@NullMarked
package io.fenqi.installment.document;

import org.jspecify.annotations.NullMarked;
