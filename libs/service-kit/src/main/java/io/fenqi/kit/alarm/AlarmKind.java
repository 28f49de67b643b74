package io.fenqi.kit.alarm;

/** What a service raises alarms about: its enum implements this, and its README says what to do about each. */
public interface AlarmKind {
    String name();
}
