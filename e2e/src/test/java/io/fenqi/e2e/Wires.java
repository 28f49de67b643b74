package io.fenqi.e2e;

import io.fenqi.standalone.SuiteService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every call between services runs over these wires. A wire can be watched, and cut at a chosen call, which is how each
 * step of a flow meets a crash deterministically: what a process has stored before it dies is what it has stored before
 * its next call does not arrive.
 */
final class Wires implements AutoCloseable {
    private final Map<SuiteService, Wire> wires = new LinkedHashMap<>();
    private final List<Call> seen = new ArrayList<>();
    private @Nullable Cut cut;

    /** From its first such call on, what this caller sends is lost. */
    private record Cut(Call at, Loss loss, boolean begun) {}

    Wires(Map<SuiteService, Integer> ports) {
        ports.forEach((service, port) -> wires.put(service, Wire.to(service, port, this)));
    }

    /** Settings that send every service's calls over the wires. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        wires.forEach((service, wire) -> {
            settings.put("clients.%s.url".formatted(service.client()), wire.url());
            // Many calls are lost on purpose here: the breaker would only make the tests wait.
            settings.put("clients.%s.breaker-calls-min".formatted(service.client()), "50");
        });
        // Outsiders that the sandbox plays.
        settings.put("clients.acquirer.url", settings.get("clients.sandbox.url"));
        return settings;
    }

    /** The calls that a flow makes, each shape once, in their order. */
    List<Call> watch(Runnable flow, Predicate<Call> wanted) {
        forget();
        flow.run();
        return seen().stream().filter(wanted).distinct().toList();
    }

    private synchronized void forget() {
        seen.clear();
    }

    private synchronized List<Call> seen() {
        return List.copyOf(seen);
    }

    synchronized void cut(Call at, Loss loss) {
        cut = new Cut(at, loss, false);
    }

    /** Whether the cut has met its call. */
    synchronized boolean isCut() {
        return cut != null && cut.begun();
    }

    /** Whether the cut has met its call; all is well on the wires from now on. */
    synchronized boolean heal() {
        boolean met = isCut();
        cut = null;
        return met;
    }

    /** What becomes of this call; null if it arrives and is answered. */
    synchronized @Nullable Loss fateOf(Call call) {
        if (call.isBackground()) return null;
        seen.add(call);
        if (cut == null) return null;
        if (cut.begun()) {
            return cut.loss() != Loss.ONE_ANSWER
                            && call.caller().equals(cut.at().caller())
                    ? Loss.BEFORE
                    : null;
        }
        if (!call.equals(cut.at())) return null;
        cut = new Cut(cut.at(), cut.loss(), true);
        return cut.loss();
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
