/** The world outside, played: lender cores, withholding channel, acquirer, bank, SMS, and the clock. */
@NullMarked
package io.fenqi.sandbox;

import org.jspecify.annotations.NullMarked;
