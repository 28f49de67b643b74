/** The way from a wish for credit to a limit that can be used; the flow is CreditApplicationFlow. */
@NullMarked
package io.fenqi.credit.application;

import org.jspecify.annotations.NullMarked;
