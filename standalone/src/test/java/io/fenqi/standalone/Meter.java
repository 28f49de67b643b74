package io.fenqi.standalone;

import java.util.List;

/**
 * A figure that the dashboard reads, from {@code deploy/grafana/meters.txt}.
 *
 * @param owner the services that give it, with commas, or {@code all}
 * @param when {@code always}, {@code used} (after the first call of its kind) or {@code wanted} (not given yet)
 */
record Meter(String name, String owner, String when) {
    static List<Meter> listed() {
        return Repository.read("deploy/grafana/meters.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(words -> new Meter(words[0], words[1], words[2]))
                .toList();
    }

    boolean isFrom(SuiteService service) {
        return owner.equals("all") || List.of(owner.split(",")).contains(service.name());
    }
}
