package io.fenqi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** What a service's own files say: the kit's defaults below, its settings above. */
final class OwnConfiguration {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+)");

    private final MutablePropertySources sources = new MutablePropertySources();
    private final PropertySourcesPropertyResolver resolver = new PropertySourcesPropertyResolver(sources);

    private OwnConfiguration() {}

    static OwnConfiguration of(SuiteService service) {
        var own = new OwnConfiguration();
        own.add("config/defaults/application.yaml");
        own.add("config/%s/application.yaml".formatted(service.name()));
        return own;
    }

    String value(String name) {
        return resolver.getProperty(name);
    }

    /** The settings that are named, or read by another setting, as environment variables. */
    Set<String> variables() {
        var names = new TreeSet<String>();
        for (var source : sources) {
            for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                names.add(variable(name));
                PLACEHOLDER
                        .matcher(String.valueOf(source.getProperty(name)))
                        .results()
                        .forEach(match -> names.add(variable(match.group(1))));
            }
        }
        return names;
    }

    /** The settings {@code clients.<name>.url}. */
    Set<String> clientUrls() {
        var names = new TreeSet<>(variables());
        names.removeIf(name -> !name.matches("CLIENTS_.*_URL"));
        return names;
    }

    /** The settings whose value is an address on this machine; where it is the default of another one, that one. */
    Set<String> variablesWithLocalAddress() {
        var names = new TreeSet<String>();
        for (var source : sources) {
            for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                var value = String.valueOf(source.getProperty(name));
                if (value.matches(".*https?://(localhost|127\\.0\\.0\\.1).*")) {
                    var placeholder = PLACEHOLDER.matcher(value);
                    names.add(variable(placeholder.find() ? placeholder.group(1) : name));
                }
            }
        }
        return names;
    }

    /** As Spring Boot looks for it: dots become underscores, hyphens go. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void add(String path) {
        try {
            new YamlPropertySourceLoader()
                    .load(path, new ClassPathResource(path))
                    .forEach(sources::addFirst);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
