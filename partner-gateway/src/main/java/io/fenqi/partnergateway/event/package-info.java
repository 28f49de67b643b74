/** Events of the services, stored once and delivered to the lender or partner they are for. */
@NullMarked
package io.fenqi.partnergateway.event;

import org.jspecify.annotations.NullMarked;
