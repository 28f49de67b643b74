package io.fenqi.kit.alarm;

import java.util.Arrays;
import java.util.List;

/** All that a service raises alarms about. A service that has this bean has the table, the endpoints and the meters. */
public record AlarmKinds(List<AlarmKind> all) {
    public AlarmKinds {
        all = List.copyOf(all);
    }

    public static <K extends Enum<K> & AlarmKind> AlarmKinds of(Class<K> kinds) {
        return new AlarmKinds(Arrays.asList(kinds.getEnumConstants()));
    }
}
