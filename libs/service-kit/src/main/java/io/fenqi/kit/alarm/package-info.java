/** What happened that a person must look at, stored until somebody closes it with a reason. */
@NullMarked
package io.fenqi.kit.alarm;

import org.jspecify.annotations.NullMarked;
