package io.fenqi.standalone.story;

import io.fenqi.standalone.Console;
import java.util.Objects;

/** Says each fact the story claims, and remembers whether all of them held. */
final class Checks {
    private final Console console;
    private int held;
    private int failed;

    Checks(Console console) {
        this.console = console;
    }

    void that(boolean holds, String fact) {
        console.check(holds, fact);
        if (holds) held++;
        else failed++;
    }

    /** Compares, and shows what was found where it is not what it should be. */
    void same(Object expected, Object found, String fact) {
        boolean holds = Objects.equals(expected, found);
        that(holds, holds ? fact : "%s (expected %s, found %s)".formatted(fact, expected, found));
    }

    boolean allHeld() {
        return failed == 0;
    }

    int held() {
        return held;
    }

    int failed() {
        return failed;
    }
}
