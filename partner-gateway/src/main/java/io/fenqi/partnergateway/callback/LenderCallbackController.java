package io.fenqi.partnergateway.callback;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.lender.Lenders;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where lenders answer. 2xx is said only after the callback is stored. */
@RestController
class LenderCallbackController {
    private static final int MAX_BYTES = 20_000;

    private final Lenders lenders;
    private final CallbackSignature signature;
    private final Callbacks callbacks;
    private final JsonMapper json;

    LenderCallbackController(Lenders lenders, CallbackSignature signature, Callbacks callbacks, JsonMapper json) {
        this.lenders = lenders;
        this.signature = signature;
        this.callbacks = callbacks;
        this.json = json;
    }

    @PostMapping("/lender-callbacks/{lenderId}")
    @OutsideDoor("verified by the lender's signature over the raw body")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void receive(
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signatures,
            @RequestBody byte[] body) {
        var rawBody = new String(body, StandardCharsets.UTF_8);
        signature.verify(lenders.get(lenderId).incomingSecret(), id, timestamp, signatures, rawBody);
        callbacks.receive(read(lenderId, rawBody));
    }

    private Callback read(String lenderId, String rawBody) {
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
