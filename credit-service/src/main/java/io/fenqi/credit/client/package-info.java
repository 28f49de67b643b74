/** Everything this service knows of other services. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.fenqi.credit.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
