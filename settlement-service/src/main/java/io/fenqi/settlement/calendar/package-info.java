/** Working days of mainland China by year, and the day on which an accounting date is paid out. */
@NullMarked
package io.fenqi.settlement.calendar;

import org.jspecify.annotations.NullMarked;
