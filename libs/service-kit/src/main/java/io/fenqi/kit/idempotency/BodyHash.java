package io.fenqi.kit.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SHA-256 of a body's canonical JSON: keys sorted, no spaces, 12.50 the same as 12.5. */
final class BodyHash {
    private final JsonMapper json;

    BodyHash(JsonMapper json) {
        this.json = json;
    }

    byte[] of(Object body) {
        JsonNode tree = json.valueToTree(body);
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(canonical(tree)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            sorted.forEach(ordered::set);
            return ordered;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> ordered.add(canonical(element)));
            return ordered;
        }
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros());
        }
        return node;
    }
}
