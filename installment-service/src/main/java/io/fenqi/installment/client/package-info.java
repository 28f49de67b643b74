/** Everything that this service knows of the others. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.fenqi.installment.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
