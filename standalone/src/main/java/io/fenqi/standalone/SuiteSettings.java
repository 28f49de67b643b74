package io.fenqi.standalone;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be started, and where.
 *
 * @param ports the services to start, in this order, each with its port
 * @param postgresPort of the database server, on 127.0.0.1
 * @param ownProcess the services that get a JVM of their own; the others share this one
 * @param overrides settings for every service that win over those the launcher gives
 */
public record SuiteSettings(
        SuiteFolders folders,
        Map<SuiteService, Integer> ports,
        int postgresPort,
        Set<SuiteService> ownProcess,
        Map<String, String> overrides,
        Progress progress) {

    /** Everything that is on the class path, on the ports of the catalog. */
    static SuiteSettings standard(SuiteFolders folders, int postgresPort, boolean processes, Progress progress) {
        var services = ServiceCatalog.present();
        return new SuiteSettings(
                folders,
                Ports.fixed(services),
                postgresPort,
                processes ? Set.copyOf(services) : Set.of(),
                Map.of(),
                progress);
    }

    /** These services, or all that are on the class path if none is named, on free ports, in this JVM, without a word. */
    public static SuiteSettings forTests(Path data, SuiteService... only) {
        var services = only.length == 0 ? ServiceCatalog.present() : List.of(only);
        var numbers = Ports.free(services.size() + 1);
        return new SuiteSettings(
                new SuiteFolders(data, "test"),
                Ports.of(services, numbers),
                numbers.getLast(),
                Set.of(),
                Map.of(),
                Progress.SILENT);
    }

    /** The same with these services as processes of their own, so that they can be killed. */
    public SuiteSettings withOwnProcess(Collection<SuiteService> services) {
        return new SuiteSettings(folders, ports, postgresPort, Set.copyOf(services), overrides, progress);
    }

    /** The same with these settings for every service, such as other addresses of its peers. */
    public SuiteSettings withOverrides(Map<String, String> settings) {
        return new SuiteSettings(folders, ports, postgresPort, ownProcess, Map.copyOf(settings), progress);
    }

    int portOf(SuiteService service) {
        var port = ports.get(service);
        if (port == null) {
            throw new IllegalArgumentException(service + " is not part of this suite");
        }
        return port;
    }
}
