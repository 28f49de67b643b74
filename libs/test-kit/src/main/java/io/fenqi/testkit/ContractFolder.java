package io.fenqi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder {@code contracts} at the root of the repository, which is found by its {@code .mvn}. */
record ContractFolder(Path path) {

    static ContractFolder ofRepository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new ContractFolder(folder.resolve("contracts"));
            }
        }
        throw new IllegalStateException("no folder above this one has a .mvn: run from inside the repository");
    }

    /** The texts of all examples that a provider must keep, by case name. */
    Map<String, String> textsOf(String provider) {
        var texts = new TreeMap<String, String>();
        var folder = path.resolve(provider);
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                texts.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    /** The examples in which one service asks another; its Feign client may be named without {@code -service}. */
    Map<String, ContractExample> examplesOf(String provider, String consumer) {
        var examples = new TreeMap<String, ContractExample>();
        Stream.of(provider, provider + "-service")
                .forEach(name -> textsOf(name).forEach((caseName, text) -> {
                    var example = ContractExample.of(text);
                    if (example.consumer().equals(consumer)) {
                        examples.put(name + "/" + caseName, example);
                    }
                }));
        return examples;
    }
}
