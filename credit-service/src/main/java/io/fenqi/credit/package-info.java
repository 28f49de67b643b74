/** Owns customers, consents and agreements, credit applications, contracts and limit accounts. */
@NullMarked
package io.fenqi.credit;

import org.jspecify.annotations.NullMarked;
