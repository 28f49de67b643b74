package io.fenqi.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The TCP port of each service. */
final class Ports {
    private static final int LOWEST = 10_000;
    private static final int GIVEN_BY_SYSTEM_FROM = 32_768; // Linux; elsewhere higher
    private static final int TRIES_MAX = 10_000;

    private Ports() {}

    /** As the catalog says. */
    static Map<SuiteService, Integer> fixed(List<SuiteService> services) {
        var ports = new LinkedHashMap<SuiteService, Integer>();
        services.forEach(service -> ports.put(service, service.port()));
        return ports;
    }

    /** One of these for each service. */
    static Map<SuiteService, Integer> of(List<SuiteService> services, List<Integer> numbers) {
        var ports = new LinkedHashMap<SuiteService, Integer>();
        for (int i = 0; i < services.size(); i++) ports.put(services.get(i), numbers.get(i));
        return ports;
    }

    /**
     * So many different ports that are free now. None of those that the system gives to whoever wants any: such a port may
     * be gone before its service starts, or while it is down.
     */
    static List<Integer> free(int count) {
        var ports = new Random()
                .ints(TRIES_MAX, LOWEST, GIVEN_BY_SYSTEM_FROM)
                .distinct()
                .filter(port -> !isTaken(port))
                .limit(count)
                .boxed()
                .toList();
        if (ports.size() < count) {
            throw new StartRefused("There are no %d free ports.".formatted(count));
        }
        return ports;
    }

    /** Refuses to start when another program listens on one of the ports. */
    static void requireFree(Map<SuiteService, Integer> ports) {
        var taken = ports.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> "%d (%s)".formatted(port.getValue(), port.getKey()))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StartRefused("Another program listens on port " + taken + ": end it first.");
        }
    }

    static boolean isTaken(int port) {
        try (var _ = new ServerSocket(port)) {
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
