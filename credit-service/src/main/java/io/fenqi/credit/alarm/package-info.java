/** What happened that a person must look at, stored until somebody closes it. */
@NullMarked
package io.fenqi.credit.alarm;

import org.jspecify.annotations.NullMarked;
