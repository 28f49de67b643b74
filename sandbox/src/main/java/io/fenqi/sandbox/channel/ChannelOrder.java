package io.fenqi.sandbox.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An order as the channel keeps it.
 *
 * @param amountFen in fen
 * @param receivedAt when it came; the time of its success, if it succeeded
 */
record ChannelOrder(
        String orderNo,
        String merchantNo,
        String channelCode,
        String cardLast4,
        long amountFen,
        Behaviour behaviour,
        String serialNo,
        Instant receivedAt) {

    /** The fields that tell this trade status. */
    Map<String, String> fields(String tradeCode, String serial) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("orderNo", orderNo);
        fields.put("merchantNo", merchantNo);
        fields.put("currency", "CNY");
        fields.put("amountFen", Long.toString(amountFen));
        fields.put("tradeStatus", tradeCode);
        if (tradeCode.equals("00")) {
            fields.put("serialNo", serial);
            fields.put("succeededAt", receivedAt.toString());
        }
        return fields;
    }
}
