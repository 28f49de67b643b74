package io.fenqi.repayment.channel.chinapay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.repayment.channel.ChannelHttp;
import io.fenqi.repayment.channel.HmacSeal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A flat JSON object of texts, signed over its sorted fields, and the answer of the same form. */
final class SignedFields {
    private static final String SIGNATURE = "signature";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String channelCode;
    private final String merchantNo;
    private final ChannelHttp http;
    private final HmacSeal seal;

    SignedFields(String channelCode, String merchantNo, ChannelHttp http, HmacSeal seal) {
        this.channelCode = channelCode;
        this.merchantNo = merchantNo;
        this.http = http;
        this.seal = seal;
    }

    /** Posts the fields; an answer that is not the channel's leaves the call in doubt, whatever it says. */
    Map<String, String> post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("merchantNo", merchantNo);
        all.put(SIGNATURE, seal.ofFields("request", all));
        var answer = http.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(all))),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new CallInDoubt(channelCode, "HTTP " + answer.statusCode(), null);
        }
        var read = read(answer.body());
        var signature = read.remove(SIGNATURE);
        if (!HmacSeal.isSame(seal.ofFields("answer", read), signature)) {
            throw new CallInDoubt(channelCode, "answer not signed", null);
        }
        return read;
    }

    /** The texts of a JSON object; empty if it is none. */
    static Map<String, String> read(byte @Nullable [] body) {
        var fields = new LinkedHashMap<String, String>();
        try {
            JsonNode json = JSON.readTree(body == null ? "" : new String(body, UTF_8));
            json.properties().stream()
                    .filter(field -> field.getValue().isString())
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
        } catch (JacksonException notJson) {
            return new LinkedHashMap<>();
        }
        return fields;
    }
}
