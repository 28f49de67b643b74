package io.fenqi.sandbox.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The channel's file of a date.
 *
 * <pre>
 * H|channel|date|count|successFen|feeFen
 * D|orderNo|serialNo|amountFen|tradeCode|succeededAt|feeFen     (count times)
 * S|payOn|payFen
 * </pre>
 *
 * <p>The channel pays what succeeded in full on the next day (T+1); its fees, {@value #FEE_FEN} fen a success, it bills
 * apart.
 */
final class DailyFile {
    private static final long FEE_FEN = 50;

    private DailyFile() {}

    static String of(String channelCode, LocalDate date, List<ChannelOrder> orders) {
        var lines = new ArrayList<String>();
        long successFen = 0;
        long feeFen = 0;
        for (var order : orders) {
            boolean success = "00".equals(order.behaviour().fileCode());
            lines.add(line(order, order.serialNo()));
            int debits = 1;
            if (order.behaviour() == Behaviour.SECOND_DEBIT) {
                lines.add(line(order, SendNotice.secondSerialNo(order)));
                debits = 2;
            }
            if (success) {
                successFen += debits * order.amountFen();
                feeFen += debits * FEE_FEN;
            }
        }
        return "H|%s|%s|%d|%d|%d\n".formatted(channelCode, date, lines.size(), successFen, feeFen)
                + String.join("", lines)
                + "S|%s|%d\n".formatted(date.plusDays(1), successFen);
    }

    private static String line(ChannelOrder order, String serialNo) {
        var code = order.behaviour().fileCode();
        boolean success = "00".equals(code);
        return "D|%s|%s|%d|%s|%s|%d\n"
                .formatted(
                        order.orderNo(),
                        success ? serialNo : "",
                        order.amountFen(),
                        code,
                        success ? order.receivedAt() : "",
                        success ? FEE_FEN : 0);
    }
}
