package io.fenqi.kit.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many alarms of each kind are open; read from the table, so that every process shows the same. */
final class AlarmMeters implements MeterBinder {
    private final AlarmKinds kinds;
    private final Alarms alarms;

    AlarmMeters(AlarmKinds kinds, Alarms alarms) {
        this.kinds = kinds;
        this.alarms = alarms;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        kinds.all()
                .forEach(kind -> Gauge.builder("fenqi.alarms.open", alarms, open -> open.countOpen(kind))
                        .tag("kind", kind.name())
                        .description("What a person must look at and has not closed")
                        .register(registry));
    }
}
