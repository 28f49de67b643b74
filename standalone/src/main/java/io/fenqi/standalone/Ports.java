package io.fenqi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The TCP port of each service. */
final class Ports {
    private Ports() {}

    /** As the catalog says. */
    static Map<SuiteService, Integer> fixed(List<SuiteService> services) {
        var ports = new LinkedHashMap<SuiteService, Integer>();
        services.forEach(service -> ports.put(service, service.port()));
        return ports;
    }

    /** Ports that are free now; for tests. */
    static Map<SuiteService, Integer> free(List<SuiteService> services) {
        var ports = new LinkedHashMap<SuiteService, Integer>();
        var numbers = free(services.size());
        services.forEach(service -> ports.put(service, numbers.removeFirst()));
        return ports;
    }

    /** So many different ports that are free now. */
    static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            sockets.forEach(Ports::close);
        }
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

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
