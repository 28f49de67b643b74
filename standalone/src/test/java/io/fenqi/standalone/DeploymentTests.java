package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docker-compose.yml to the catalog and to the services' own configuration; no engine is needed. */
class DeploymentTests {
    private static final ComposeFile COMPOSE = ComposeFile.read();

    static List<SuiteService> all() {
        return ServiceCatalog.ALL;
    }

    static Stream<SuiteService> configured() {
        return ServiceCatalog.present().stream();
    }

    @Test
    void everyServiceIsThereAndNoOther() {
        assertThat(COMPOSE.services().entrySet().stream()
                        .filter(entry -> entry.getValue().image().startsWith("fenqi/"))
                        .map(entry -> entry.getKey()))
                .containsExactlyInAnyOrderElementsOf(
                        all().stream().map(SuiteService::name).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theImageIsTheOneThatTheBuildMakes(SuiteService service) {
        var pom = Repository.read("pom.xml");
        assertThat(pom).contains("<image>fenqi/${project.artifactId}:${project.version}</image>");
        var version = Pattern.compile("<artifactId>fenqi</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(COMPOSE.service(service.name()).image())
                .isEqualTo("fenqi/%s:${FENQI_VERSION:-%s}".formatted(service, version.group(1)));
        assertThat(Repository.read(service.name() + "/pom.xml"))
                .contains("<artifactId>%s</artifactId>".formatted(service));
    }

    @ParameterizedTest
    @MethodSource("all")
    void portAndHealthcheckAreThoseOfTheCatalog(SuiteService service) {
        var composed = COMPOSE.service(service.name());
        var port = String.valueOf(service.port());
        assertThat(composed.environment()).containsEntry("SERVER_PORT", port);
        var offered = new ArrayList<>(composed.list("expose"));
        offered.addAll(composed.list("ports"));
        assertThat(offered).singleElement().isIn(port, port + ":" + port);
        assertThat(composed.healthcheck())
                .contains("/dev/tcp/127.0.0.1/%s;".formatted(port))
                .contains("GET %s HTTP/1.0".formatted(ServiceArguments.READINESS_PATH));
    }

    @Test
    void onlyTheTwoDoorsCanBeReachedFromOutside() {
        assertThat(all().stream()
                        .filter(service ->
                                !COMPOSE.service(service.name()).list("ports").isEmpty()))
                .containsExactlyInAnyOrder(ServiceCatalog.PARTNER_GATEWAY, ServiceCatalog.ADMIN);
    }

    @ParameterizedTest
    @MethodSource("configured")
    void theServicesOwnConfigurationAgrees(SuiteService service) {
        var own = OwnConfiguration.of(service);
        assertThat(own.value("server.port")).isEqualTo(String.valueOf(service.port()));
        assertThat(own.value("fenqi.database.name")).isEqualTo(service.database());
        assertThat(own.value("management.endpoint.health.probes.enabled")).isEqualTo("true");
        assertThat(own.value("management.endpoints.web.exposure.include")).contains("health", "prometheus");
        assertThat(own.value("management.endpoints.web.base-path")).isNull();
        assertThat(own.value("management.server.port")).isNull();
    }

    @ParameterizedTest
    @MethodSource("configured")
    void everyVariableIsASettingOfTheService(SuiteService service) {
        var known = OwnConfiguration.of(service).variables();
        var environment = COMPOSE.service(service.name()).environment();
        var unknown = new ArrayList<>(environment.keySet());
        unknown.removeAll(known);
        unknown.removeIf(name -> name.startsWith("CLIENTS_") // held by everyPeerIsFound
                || name.startsWith("FENQI_CRYPTO_") // CryptoSettings of the kit
                || name.equals("FENQI_LOG_FORMAT") // fenqi-logback.xml of the kit
                || name.equals("SPRING_PROFILES_ACTIVE"));
        assertThat(unknown).isEmpty();
        assertThat(environment).containsEntry("FENQI_DATABASE_NAME", service.database());
    }

    @ParameterizedTest
    @MethodSource("configured")
    void everyPeerIsFound(SuiteService service) {
        var environment = COMPOSE.service(service.name()).environment();
        assertThat(environment.keySet())
                .containsAll(OwnConfiguration.of(service).clientUrls());
        for (var peer : all()) {
            var variable =
                    "CLIENTS_%s_URL".formatted(peer.client().replace("-", "").toUpperCase(Locale.ROOT));
            assertThat(environment).containsEntry(variable, "http://%s:%d".formatted(peer, peer.port()));
        }
    }

    @ParameterizedTest
    @MethodSource("configured")
    void noAddressOfTheDevelopersMachineIsLeft(SuiteService service) {
        assertThat(COMPOSE.service(service.name()).environment().keySet())
                .containsAll(OwnConfiguration.of(service).variablesWithLocalAddress());
    }

    @Test
    void whomTheSandboxPlaysCanBeReplacedByTheRealOne() {
        for (var outsider : ServiceCatalog.PLAYED_BY_SANDBOX) {
            var name = outsider.replace("-", "").toUpperCase(Locale.ROOT);
            for (var service : all()) {
                assertThat(COMPOSE.service(service.name()).environment())
                        .containsEntry(
                                "CLIENTS_%s_URL".formatted(name),
                                "${FENQI_%s_URL:-http://sandbox:8090}".formatted(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aServiceSeesItsOwnKeysOnly(SuiteService service) {
        var composed = COMPOSE.service(service.name());
        assertThat(composed.volumes())
                .containsExactly("./deploy/keys/%s:%s:ro"
                        .formatted(service, composed.environment().get("FENQI_IDENTITY_KEYFOLDER")));
        for (var other : all()) {
            if (!other.equals(service)) {
                assertThat(secretsOf(service)).doesNotContainAnyElementsOf(secretsOf(other));
            }
        }
    }

    /** Without the key of look-up hashes, which are compared between services. */
    private static List<String> secretsOf(SuiteService service) {
        return COMPOSE.service(service.name()).environment().values().stream()
                .filter(value -> value.contains(":?") && !value.startsWith("${FENQI_INDEX_KEY:"))
                .toList();
    }

    @Test
    void theDatabaseServerMakesEveryDatabase() {
        var postgres = COMPOSE.service("postgres");
        assertThat(postgres.image()).startsWith("postgres:18");
        assertThat(postgres.environment().get("FENQI_DATABASES").split(" "))
                .containsExactlyInAnyOrder(
                        all().stream().map(SuiteService::database).toArray(String[]::new));
        for (var service : all()) {
            var password = COMPOSE.service(service.name()).environment().get("FENQI_DATABASE_APPPASSWORD");
            assertThat(postgres.environment())
                    .containsEntry(service.database().toUpperCase(Locale.ROOT) + "_PASSWORD", password);
        }
    }

    @Test
    void everyMountedFileIsInTheProject() {
        COMPOSE.services().values().stream()
                .flatMap(service -> service.volumes().stream())
                .filter(volume -> volume.startsWith("./") && !volume.startsWith("./deploy/keys/"))
                .map(volume -> volume.substring(2, volume.indexOf(':')))
                .forEach(path -> assertThat(Files.exists(Repository.ROOT.resolve(path)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void everySecretIsMadeByMakeSecrets() {
        var script = Repository.read("deploy/make-secrets");
        var made = new TreeSet<String>();
        Pattern.compile("(FENQI_[A-Z_]+)=").matcher(script).results().forEach(match -> made.add(match.group(1)));
        var names = Pattern.compile("for name in ([A-Z ]+);").matcher(script);
        assertThat(names.find()).isTrue();
        for (var name : names.group(1).split(" ")) {
            for (var part : List.of("PASSWORD", "KEY")) {
                made.add("FENQI_%s_%s".formatted(name, part));
            }
        }
        assertThat(made).containsAll(COMPOSE.variablesFromOutside());
    }
}
