/** What a purchase would cost: plans and their cost table, kept byte for byte until they are booked or run out. */
@NullMarked
package io.fenqi.installment.quote;

import org.jspecify.annotations.NullMarked;
