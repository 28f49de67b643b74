/** Working days in mainland China, with the holidays and adjusted working days of the yearly notice. */
@NullMarked
package io.fenqi.kernel.calendar;

import org.jspecify.annotations.NullMarked;
