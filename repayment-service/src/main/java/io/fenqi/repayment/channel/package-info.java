/** The port to withholding channels, and how their answers are read. */
@NullMarked
package io.fenqi.repayment.channel;

import org.jspecify.annotations.NullMarked;
