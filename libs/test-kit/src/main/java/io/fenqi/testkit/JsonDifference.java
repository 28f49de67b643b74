package io.fenqi.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer lacks of an example; fields that the example does not name are no difference. */
final class JsonDifference {
    private final Set<String> varying;
    private final List<String> found = new ArrayList<>();

    private JsonDifference(Set<String> varying) {
        this.varying = varying;
    }

    /**
     * One line per difference.
     *
     * @param varying paths of fields that need only be there with the same kind of value
     */
    static List<String> between(JsonNode example, @Nullable JsonNode actual, List<String> varying) {
        var difference = new JsonDifference(Set.copyOf(varying));
        difference.compare("", example, actual);
        return difference.found;
    }

    private void compare(String path, JsonNode example, @Nullable JsonNode actual) {
        if (actual == null || actual.getNodeType() != example.getNodeType()) {
            found.add("%s: expected %s but was %s".formatted(path, example, actual));
        } else if (example.isObject()) {
            example.properties()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            actual.get(field.getKey())));
        } else if (example.isArray()) {
            compareItems(path, example, actual);
        } else if (!varying.contains(path) && !isSame(example, actual)) {
            found.add("%s: expected %s but was %s".formatted(path, example, actual));
        }
    }

    private void compareItems(String path, JsonNode example, JsonNode actual) {
        if (example.size() != actual.size()) {
            found.add("%s: expected %d items but was %s".formatted(path, example.size(), actual));
            return;
        }
        for (int i = 0; i < example.size(); i++) {
            compare(path + "[]", example.get(i), actual.get(i));
        }
    }

    /** Numbers by value: 15.60 is 15.6. */
    private static boolean isSame(JsonNode example, JsonNode actual) {
        if (example.isNumber()) {
            BigDecimal expected = example.decimalValue();
            return expected.compareTo(actual.decimalValue()) == 0;
        }
        return example.equals(actual);
    }
}
