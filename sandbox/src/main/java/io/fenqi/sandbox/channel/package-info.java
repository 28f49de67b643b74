/** The withholding channel, played in both protocols: cards whose last four digits decide what goes wrong. */
@NullMarked
package io.fenqi.sandbox.channel;

import org.jspecify.annotations.NullMarked;
