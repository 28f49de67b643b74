/** The channel's own daily file, which decides what is still in doubt. */
@NullMarked
package io.fenqi.repayment.file;

import org.jspecify.annotations.NullMarked;
