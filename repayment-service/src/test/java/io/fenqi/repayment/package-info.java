/** The running service against hand-written peers and a channel with faults on demand. */
@NullMarked
package io.fenqi.repayment;

import org.jspecify.annotations.NullMarked;
