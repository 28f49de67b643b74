package io.fenqi.testkit;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.IdentityKeys;
import io.fenqi.kit.identity.ServiceIdentity;
import io.fenqi.kit.identity.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of all services, made once per JVM in a folder that goes with it. */
final class TestIdentities {
    private static final Path FOLDER = makeFolder();
    private static final Map<String, ServiceIdentity> IDENTITIES = new ConcurrentHashMap<>();

    private TestIdentities() {}

    /** The folder with the keys of all services and of this one, which may be a test's own. */
    static Path folderFor(String service) {
        IdentityKeys.createMissing(FOLDER, List.of(service));
        return FOLDER;
    }

    static String token(String caller, String callee, Actor actor) {
        return IDENTITIES
                .computeIfAbsent(
                        caller, name -> new ServiceIdentity(name, IdentityKeys.in(FOLDER), InstantSource.system()))
                .tokenFor(callee, actor);
    }

    private static Path makeFolder() {
        try {
            var folder = Files.createTempDirectory("fenqi-test-keys");
            IdentityKeys.createMissing(folder, ServiceName.all());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException failure) {
            // The tests are over; the keys open nothing.
        }
    }
}
