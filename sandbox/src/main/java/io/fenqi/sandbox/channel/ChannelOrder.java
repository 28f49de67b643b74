package io.fenqi.sandbox.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as the channel keeps it: to take money, or to give back some that it took.
 *
 * @param amountFen in fen
 * @param receivedAt when it came; the time of its success, if it succeeded
 * @param refundOf the order that took the money; absent if this is to take some
 */
record ChannelOrder(
        String orderNo,
        String merchantNo,
        String channelCode,
        String cardLast4,
        long amountFen,
        Behaviour behaviour,
        String serialNo,
        Instant receivedAt,
        @Nullable String refundOf) {

    boolean isRefund() {
        return refundOf != null;
    }

    /** How often its amount was moved. */
    int successes() {
        if (!"00".equals(behaviour.fileCode())) return 0;
        return behaviour == Behaviour.SECOND_DEBIT && !isRefund() ? 2 : 1;
    }

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
