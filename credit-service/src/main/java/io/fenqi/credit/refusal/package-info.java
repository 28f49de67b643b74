/** The reasons for which this service says no. */
@NullMarked
package io.fenqi.credit.refusal;

import org.jspecify.annotations.NullMarked;
