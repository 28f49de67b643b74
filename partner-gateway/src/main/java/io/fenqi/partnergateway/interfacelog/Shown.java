package io.fenqi.partnergateway.interfacelog;

import io.fenqi.kernel.identifier.CardNumber;
import io.fenqi.kernel.identifier.Mobile;
import io.fenqi.kernel.identifier.ResidentId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What may be seen of a body (ACC-05, SEC-01). Not what is known to be secret is hidden, but all that is not known to be
 * harmless: a text is shown if it has the form of an id, a date, an instant or a code word, a number if it is too short
 * for a phone, a card or an identity card.
 */
@Component
class Shown {
    private static final int LENGTH_MAX = 4_000;
    private static final int NUMBER_LENGTH_MAX = 9;
    private static final Pattern SECRET_NAMES = Pattern.compile(
            "(?i).*(password|secret|pin|otp|sms|cvv|cvn|verif|token|signature|key|face|photo|name|address|mail|employer).*");
    private static final Pattern HARMLESS_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern HARMLESS_TEXT = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?"
                    + "|[A-Z][A-Z0-9_-]{0,39}");
    /** Old cards have no check digit. */
    private static final Pattern UNIONPAY_CARD = Pattern.compile("62\\d{14,17}");

    private static final Pattern MANY_DIGITS = Pattern.compile(".*\\d{6}.*");

    private final JsonMapper json;

    Shown(JsonMapper json) {
        this.json = json;
    }

    /** At most 4,000 characters. */
    String of(String body) {
        if (body.isEmpty()) return "";
        try {
            var text = masked("", json.readTree(body)).toString();
            return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX);
        } catch (JacksonException noJson) {
            return "(%d characters)".formatted(body.length());
        }
    }

    /** A number that an outsider chose; not shown if it is somebody's. */
    static @Nullable String number(@Nullable String number) {
        if (number == null) return null;
        return CardNumber.isValid(number)
                        || UNIONPAY_CARD.matcher(number).matches()
                        || ResidentId.isValid(number)
                        || Mobile.isValid(number)
                ? hidden(number)
                : number.substring(0, Math.min(64, number.length()));
    }

    private static JsonNode masked(String name, JsonNode node) {
        if (node.isObject()) {
            var shown = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                var key = HARMLESS_NAME.matcher(field.getKey()).matches()
                                && !MANY_DIGITS.matcher(field.getKey()).matches()
                        ? field.getKey()
                        : hidden(field.getKey());
                shown.set(key, masked(field.getKey(), field.getValue()));
            });
            return shown;
        }
        if (node.isArray()) {
            var shown = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> shown.add(masked(name, element)));
            return shown;
        }
        if (node.isNull() || node.isBoolean()) return node;
        var text = node.asString();
        return isHarmless(name, node, text) ? node : JsonNodeFactory.instance.stringNode(hidden(text));
    }

    private static boolean isHarmless(String name, JsonNode node, String text) {
        if (SECRET_NAMES.matcher(name).matches()) return false;
        if (node.isNumber()) return text.length() <= NUMBER_LENGTH_MAX;
        if (!HARMLESS_TEXT.matcher(text).matches()) return false;
        return text.length() == 36
                || text.indexOf('T') == 10
                || !MANY_DIGITS.matcher(text).matches();
    }

    private static String hidden(String text) {
        return "***(%d)".formatted(text.length());
    }
}
