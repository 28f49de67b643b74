/** All that this service knows of others. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.fenqi.settlement.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
