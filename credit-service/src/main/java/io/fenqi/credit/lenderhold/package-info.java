/** Holds on limits that a lender keeps in its own core: the lender is asked for each, and no answer is a no (CRD-14). */
@NullMarked
package io.fenqi.credit.lenderhold;

import org.jspecify.annotations.NullMarked;
