/** Proposals to waive charges or to put a loan off, which a second person decides. */
@NullMarked
package io.fenqi.installment.relief;

import org.jspecify.annotations.NullMarked;
