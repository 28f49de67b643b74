/** What this service wants a person to look at. */
@NullMarked
package io.fenqi.partnergateway.alarm;

import org.jspecify.annotations.NullMarked;
