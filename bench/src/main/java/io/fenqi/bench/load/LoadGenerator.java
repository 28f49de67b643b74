package io.fenqi.bench.load;

import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.identity.ServiceName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * The generator's own process: warms up, says READY, waits for a line on standard input, sends the load and prints its
 * outcome as one line. Started by {@link GeneratorProcess}.
 */
final class LoadGenerator {
    private LoadGenerator() {}

    /** Words: key folder, connections, then {@code file WARM-UP MEASURED} or {@code journals URL SIZE WARM-UP COUNT}. */
    public static void main(String... words) throws IOException {
        var identity = new ServiceIdentity(ServiceName.OPS, IdentityKeys.in(Path.of(words[0])), InstantSource.system());
        int connections = Integer.parseInt(words[1]);
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var warmUp = phase(words, 0);
        new Load(identity, warmUp.requests().iterator(), warmUp.count()).run(connections);
        System.out.println("READY");
        if (asked.readLine() == null) return;
        var measured = phase(words, 1);
        System.out.println(new Load(identity, measured.requests().iterator(), measured.count())
                .run(connections)
                .line());
    }

    private record Phase(Iterable<Request> requests, int count) {}

    private static Phase phase(String[] words, int number) throws IOException {
        if (words[2].equals("file")) {
            List<Request> requests = Files.readAllLines(Path.of(words[3 + number])).stream()
                    .map(Request::parse)
                    .toList();
            return new Phase(requests, requests.size());
        }
        int count = Integer.parseInt(words[5 + number]);
        var journals = new Journals(URI.create(words[3]), Integer.parseInt(words[4]));
        return new Phase(() -> journals.requests(count), count);
    }
}
