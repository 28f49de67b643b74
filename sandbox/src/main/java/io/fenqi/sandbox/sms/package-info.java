/** Text messages that nobody receives: kept for a while so that a story or test can read the code in them. */
@NullMarked
package io.fenqi.sandbox.sms;

import org.jspecify.annotations.NullMarked;
