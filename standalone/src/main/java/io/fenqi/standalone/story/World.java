package io.fenqi.standalone.story;

import io.fenqi.standalone.Console;
import io.fenqi.standalone.Suite;

/** All that the chapters of the story share. */
record World(
        Console console,
        Checks checks,
        SuiteApi api,
        Calendar calendar,
        Market market,
        HighStreet highStreet,
        Counter counter) {
    static World of(Suite suite, Console console, Checks checks) {
        var api = new SuiteApi(suite);
        var calendar = new Calendar(api);
        return new World(
                console,
                checks,
                api,
                calendar,
                new Market(api, suite),
                new HighStreet(api),
                new Counter(api, calendar));
    }

    void chapter(String title) {
        console.chapter("%s  (%s)".formatted(title, calendar.today()));
    }

    void say(String text, Object... values) {
        console.say("  " + text.formatted(values));
    }

    static String yuan(long fen) {
        return Console.yuan(fen);
    }
}
