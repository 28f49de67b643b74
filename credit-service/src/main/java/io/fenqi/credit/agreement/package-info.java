/** Texts by immutable version, what was shown of them, and the signatures under them as evidence. */
@NullMarked
package io.fenqi.credit.agreement;

import org.jspecify.annotations.NullMarked;
