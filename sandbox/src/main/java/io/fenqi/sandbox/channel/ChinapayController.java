package io.fenqi.sandbox.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The channel's door for single orders: flat JSON objects of texts, signed over their sorted fields both ways. */
@RestController
@RequestMapping("/channel/chinapay")
@OutsideDoor("plays an outsider; verified by the signature over the fields")
class ChinapayController {
    private static final String CHANNEL = "CHINAPAY";

    private final ChannelSeal seal;
    private final Behaviours behaviours;
    private final ChannelOrders orders;
    private final Signings signings;
    private final ChannelSettings settings;
    private final JsonMapper json;

    ChinapayController(
            ChannelSeal seal,
            Behaviours behaviours,
            ChannelOrders orders,
            Signings signings,
            ChannelSettings settings,
            JsonMapper json) {
        this.seal = seal;
        this.behaviours = behaviours;
        this.orders = orders;
        this.signings = signings;
        this.settings = settings;
        this.json = json;
    }

    @PostMapping("/card-checks")
    ResponseEntity<Map<String, String>> checkCard(@RequestBody byte[] body) {
        return answered(body, fields -> {
            boolean refused = behaviourOf(fields) == Behaviour.CARD_REFUSED;
            return status(fields, refused ? "01" : "00");
        });
    }

    @PostMapping("/sign-applications")
    ResponseEntity<Map<String, String>> applyForSigning(@RequestBody byte[] body) {
        return answered(
                body,
                fields ->
                        signed(fields, signings.apply(text(fields, "orderNo"), last4(fields), text(fields, "mobile"))));
    }

    @PostMapping("/sign-confirmations")
    ResponseEntity<Map<String, String>> confirmSigning(@RequestBody byte[] body) {
        return answered(body, fields -> {
            var code = signings.confirm(text(fields, "orderNo"), text(fields, "smsCode"));
            boolean silent = code.equals("00")
                    && signings.find(text(fields, "orderNo"))
                            .map(signing -> behaviours.of(signing.cardLast4()))
                            .filter(Behaviour.SIGNING_IN_DOUBT::equals)
                            .isPresent();
            return silent ? Map.of() : signed(fields, code);
        });
    }

    @PostMapping("/sign-queries")
    ResponseEntity<Map<String, String>> querySigning(@RequestBody byte[] body) {
        return answered(body, fields -> {
            var signing = signings.find(text(fields, "orderNo"));
            if (signing.isEmpty()) {
                return status(fields, "25");
            }
            return signed(fields, signing.get().agreementNo() == null ? "10" : "00");
        });
    }

    @PostMapping("/terminations")
    ResponseEntity<Map<String, String>> terminate(@RequestBody byte[] body) {
        return answered(body, fields -> {
            signings.terminate(text(fields, "agreementNo"));
            return status(fields, "00");
        });
    }

    @PostMapping("/debits")
    ResponseEntity<Map<String, String>> debit(@RequestBody byte[] body) {
        return answered(body, fields -> {
            var card = fields.containsKey("agreementNo")
                    ? signings.cardOf(fields.get("agreementNo"))
                    : java.util.Optional.of(last4(fields));
            if (card.isEmpty()) {
                return status(fields, "57");
            }
            var order = orders.receive(
                    CHANNEL,
                    text(fields, "merchantNo"),
                    text(fields, "orderNo"),
                    card.get(),
                    amountFen(text(fields, "amountFen")));
            var code = order.behaviour().answerCode();
            return code == null ? Map.of() : order.fields(code, order.serialNo());
        });
    }

    @PostMapping("/refunds")
    ResponseEntity<Map<String, String>> refund(@RequestBody byte[] body) {
        return answered(body, fields -> {
            var refund = orders.giveBack(
                    text(fields, "merchantNo"),
                    text(fields, "orderNo"),
                    text(fields, "originalOrderNo"),
                    amountFen(text(fields, "amountFen")));
            if (refund.isEmpty()) {
                return status(fields, "61");
            }
            var code = refund.get().behaviour().answerCode();
            return code == null
                    ? Map.of()
                    : refund.get().fields(code, refund.get().serialNo());
        });
    }

    @PostMapping({"/queries", "/refund-queries"})
    ResponseEntity<Map<String, String>> query(@RequestBody byte[] body) {
        return answered(
                body,
                fields -> orders.find(text(fields, "orderNo"))
                        .map(order -> order.fields(order.behaviour().queryCode(), order.serialNo()))
                        .orElseGet(() -> status(fields, "25")));
    }

    /** Verifies, answers signed; an empty answer is no answer at all. */
    private ResponseEntity<Map<String, String>> answered(byte[] body, UnaryOperator<Map<String, String>> work) {
        var answer = new LinkedHashMap<>(work.apply(verified(body)));
        if (answer.isEmpty()) {
            keepWaiting();
            return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
        }
        answer.put("responseCode", "0000");
        answer.put("signature", seal.ofFields("answer", answer));
        return ResponseEntity.ok(answer);
    }

    private Map<String, String> verified(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        try {
            json.readTree(new String(body, UTF_8)).properties().stream()
                    .filter(field -> field.getValue().isString())
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
        } catch (JacksonException notJson) {
            throw new Refused(SandboxError.SIGNATURE_WRONG, "not a signed object");
        }
        var signature = fields.remove("signature");
        if (!ChannelSeal.isSame(seal.ofFields("request", fields), signature)) {
            throw new Refused(SandboxError.SIGNATURE_WRONG, "no signature fits");
        }
        return fields;
    }

    private void keepWaiting() {
        try {
            Thread.sleep(settings.silence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Behaviour behaviourOf(Map<String, String> fields) {
        return behaviours.of(last4(fields));
    }

    private static Map<String, String> status(Map<String, String> request, String code) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("orderNo", request.getOrDefault("orderNo", ""));
        answer.put("tradeStatus", code);
        return answer;
    }

    private static Map<String, String> signed(Map<String, String> request, String code) {
        var answer = status(request, code);
        if (code.equals("00")) {
            answer.put("agreementNo", "AG-" + request.get("orderNo"));
        }
        return answer;
    }

    private static String last4(Map<String, String> fields) {
        var card = text(fields, "cardNo");
        return card.substring(Math.max(0, card.length() - 4));
    }

    private static long amountFen(String text) {
        if (!text.matches("[1-9]\\d{0,14}")) {
            throw new Refused(SandboxError.CHANNEL_FIELD_MISSING, "amountFen is no amount");
        }
        return Long.parseLong(text);
    }

    private static String text(Map<String, String> fields, String name) {
        var text = fields.get(name);
        if (text == null || text.isBlank() || text.length() > 100) {
            throw new Refused(SandboxError.CHANNEL_FIELD_MISSING, name + " must be given");
        }
        return text;
    }
}
