package io.fenqi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    ContractExample example(String provider, String name) {
        return ContractExample.read(path.resolve(provider).resolve(name + ".json"));
    }

    /** All examples that a provider must keep, by case name. */
    Map<String, ContractExample> examplesOf(String provider) {
        var examples = new TreeMap<String, ContractExample>();
        filesUnder(path.resolve(provider)).forEach(file -> examples.put(caseName(file), ContractExample.read(file)));
        return examples;
    }

    /** The examples in which one service asks another; its Feign client may be named without {@code -service}. */
    List<ContractExample> examplesOf(String provider, String consumer) {
        return Stream.of(provider, provider + "-service")
                .flatMap(name -> examplesOf(name).values().stream())
                .filter(example -> example.consumer().equals(consumer))
                .toList();
    }

    private static List<Path> filesUnder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String caseName(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
