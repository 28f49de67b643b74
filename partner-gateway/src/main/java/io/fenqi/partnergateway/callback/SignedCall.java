package io.fenqi.partnergateway.callback;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.lender.Lenders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a lender's call: nothing of the body is looked at before its signature has been verified. */
@Component
class SignedCall {
    private static final int MAX_BYTES = 20_000;

    private final Lenders lenders;
    private final CallbackSignature signature;
    private final JsonMapper json;

    SignedCall(Lenders lenders, CallbackSignature signature, JsonMapper json) {
        this.lenders = lenders;
        this.signature = signature;
        this.json = json;
    }

    Callback read(String lenderId, HttpHeaders headers, byte[] body) {
        var rawBody = new String(body, StandardCharsets.UTF_8);
        signature.verify(
                lenders.get(lenderId).incomingSecret(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                rawBody);
        if (rawBody.length() > MAX_BYTES) throw malformed("longer than %d".formatted(MAX_BYTES));
        try {
            var node = json.readTree(rawBody);
            return new Callback(
                    lenderId, text(node, "id"), text(node, "type"), UUID.fromString(text(node, "resource")), rawBody);
        } catch (JacksonException | IllegalArgumentException e) {
            throw malformed("not JSON with id, type and resource");
        }
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field).stringValue("");
        if (value.isBlank() || value.length() > 64) throw malformed("field %s".formatted(field));
        return value;
    }

    private static Refused malformed(String why) {
        return new Refused(GatewayError.CALLBACK_MALFORMED, why);
    }
}
