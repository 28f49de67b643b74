/** Changes of a limit that people want: proposed by one, decided by another, in force from a day on (CRD-12). */
@NullMarked
package io.fenqi.credit.limitchange;

import org.jspecify.annotations.NullMarked;
