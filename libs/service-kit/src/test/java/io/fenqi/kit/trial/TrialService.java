package io.fenqi.kit.trial;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.start.FenqiService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trial application, started once for all tests, with a peer it may call. */
public final class TrialService {
    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TrialService ONE = new TrialService();

    private final Path keyFolder;
    private final TrialPeer peer;
    private final ConfigurableApplicationContext context;

    private TrialService() {
        try {
            peer = new TrialPeer();
            keyFolder = Files.createTempDirectory("fenqi-keys");
            IdentityKeys.createMissing(keyFolder, ServiceName.all());
            context = FenqiService.run(
                    TrialApplication.class,
                    ServiceName.LEDGER,
                    "--fenqi.identity.key-folder=" + keyFolder,
                    "--clients.risk.url=" + peer.url(),
                    "--clients.credit.url=" + peer.url(),
                    "--clients.outsider.url=" + peer.url(),
                    "--clients.installment.url=http://localhost:" + unusedPort());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static TrialService started() {
        return ONE;
    }

    public TrialPeer peer() {
        return peer;
    }

    public Path keyFolder() {
        return keyFolder;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public String tokenOf(String service) {
        return new ServiceIdentity(service, IdentityKeys.in(keyFolder), InstantSource.system())
                .tokenFor(ServiceName.LEDGER, new Actor(Actor.Kind.CUSTOMER, "C-1"));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    public Answer put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port(), path)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> raw) {
        public int status() {
            return raw.statusCode();
        }

        public String body() {
            return raw.body();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String code() {
            return json().path("code").asString("");
        }

        /** Status, code and the fields named, as one line. */
        public String summary() {
            var line = new StringBuilder("%d %s".formatted(status(), code()));
            json().path("errors")
                    .forEach(error -> line.append(' ')
                            .append(error.path("field").asString())
                            .append(':')
                            .append(error.path("rule").asString()));
            return line.toString();
        }
    }
}
