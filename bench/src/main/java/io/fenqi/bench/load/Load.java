package io.fenqi.bench.load;

import io.fenqi.bench.measure.Latencies;
import io.fenqi.bench.measure.Outcome;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceIdentity;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends requests over a number of connections, each waiting for its answer before the next. */
final class Load {
    private static final int COMPLAINTS_MAX = 3;

    private final ServiceIdentity identity;
    private final Iterator<Request> requests;
    private final Latencies latencies;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Load(ServiceIdentity identity, Iterator<Request> requests, int count) {
        this.identity = identity;
        this.requests = requests;
        this.latencies = new Latencies(count);
    }

    Outcome run(int connections) {
        long started = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) workers.execute(this::work);
        }
        return Outcome.of(done.get(), failed.get(), System.nanoTime() - started, latencies);
    }

    private void work() {
        Map<Integer, Connection> open = new HashMap<>();
        for (var request = next(); request != null; request = next()) send(request, open);
    }

    private void send(Request request, Map<Integer, Connection> open) {
        int port = request.uri().getPort();
        try {
            var connection = open.get(port);
            if (connection == null) {
                connection = new Connection(server(request.uri()));
                open.put(port, connection);
            }
            var token = identity.tokenFor(request.callee(), Actor.system("bench"));
            long started = System.nanoTime();
            int status = connection.exchange(request, token);
            latencies.add(System.nanoTime() - started);
            if (status / 100 == 2 && connection.occurrences(request.expected()) >= request.times()) {
                done.incrementAndGet();
            } else {
                complain("%s %s: %d %s".formatted(request.method(), request.uri(), status, connection.body()));
            }
        } catch (IOException failure) {
            open.remove(port);
            complain("%s %s: %s".formatted(request.method(), request.uri(), failure));
        }
    }

    private void complain(String text) {
        if (failed.incrementAndGet() <= COMPLAINTS_MAX) {
            System.err.println(text.substring(0, Math.min(600, text.length())));
        }
    }

    private @Nullable Request next() {
        synchronized (requests) {
            return requests.hasNext() ? requests.next() : null;
        }
    }

    private static URI server(URI uri) {
        return URI.create("http://%s:%d".formatted(uri.getHost(), uri.getPort()));
    }
}
