/** All that this service knows of the others. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.fenqi.partnergateway.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
