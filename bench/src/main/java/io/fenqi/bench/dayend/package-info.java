/** The end of a business day over a large book of loan notes. */
@NullMarked
package io.fenqi.bench.dayend;

import org.jspecify.annotations.NullMarked;
