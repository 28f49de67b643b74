package io.fenqi.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, read. */
record ComposeFile(String text, Map<String, Service> services) {
    private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    @SuppressWarnings("unchecked")
    static ComposeFile read() {
        var text = Repository.read("docker-compose.yml");
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        var services = new TreeMap<String, Service>();
        ((Map<String, Map<String, Object>>) root.get("services"))
                .forEach((name, content) -> services.put(name, new Service(content)));
        return new ComposeFile(text, services);
    }

    Service service(String name) {
        return services.get(name);
    }

    /** Variables that must be given, or compose refuses to start. */
    TreeSet<String> variablesFromOutside() {
        var names = new TreeSet<String>();
        FROM_OUTSIDE.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** One service of the file. */
    @SuppressWarnings("unchecked")
    record Service(Map<String, Object> content) {
        String image() {
            return (String) content.get("image");
        }

        Map<String, String> environment() {
            return (Map<String, String>) content.getOrDefault("environment", Map.of());
        }

        List<String> volumes() {
            return (List<String>) content.getOrDefault("volumes", List.of());
        }

        List<String> list(String key) {
            return (List<String>) content.getOrDefault(key, List.of());
        }

        String healthcheck() {
            var check = (Map<String, Object>) content.get("healthcheck");
            return String.join(" ", (List<String>) check.get("test"));
        }
    }
}
