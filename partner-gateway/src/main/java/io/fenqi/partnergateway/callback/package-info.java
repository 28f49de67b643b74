/** Signed answers of lenders: verified on the raw body, stored before any work, passed on to the service that waits. */
@NullMarked
package io.fenqi.partnergateway.callback;

import org.jspecify.annotations.NullMarked;
