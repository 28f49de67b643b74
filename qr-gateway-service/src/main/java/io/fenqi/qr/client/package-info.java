/** All that this service knows of its peers: what it asks and the fields it reads. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.fenqi.qr.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
