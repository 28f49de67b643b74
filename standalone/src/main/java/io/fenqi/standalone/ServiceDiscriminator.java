package io.fenqi.standalone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;
import io.fenqi.kit.log.ServiceScope;

/** Tells Logback which service a line belongs to; what belongs to none goes to {@code suite}. */
public final class ServiceDiscriminator extends AbstractDiscriminator<ILoggingEvent> {
    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        var service = ServiceScope.current();
        return service.equals("-") ? "suite" : service;
    }

    @Override
    public String getKey() {
        return "service";
    }
}
