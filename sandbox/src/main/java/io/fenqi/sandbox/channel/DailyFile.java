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
        long debits = 0;
        for (var order : orders) {
            lines.add(line(order, order.serialNo()));
            if (order.behaviour() == Behaviour.SECOND_DEBIT) lines.add(line(order, SendNotice.secondSerialNo(order)));
            debits += successes(order);
        }
        long successFen = successFen(orders);
        return "H|%s|%s|%d|%d|%d\n".formatted(channelCode, date, lines.size(), successFen, debits * FEE_FEN)
                + String.join("", lines)
                + "S|%s|%d\n".formatted(date.plusDays(1), successFen);
    }

    /** What the channel owes us for these orders, in fen. */
    static long successFen(List<ChannelOrder> orders) {
        return orders.stream()
                .mapToLong(order -> successes(order) * order.amountFen())
                .sum();
    }

    private static int successes(ChannelOrder order) {
        if (!"00".equals(order.behaviour().fileCode())) return 0;
        return order.behaviour() == Behaviour.SECOND_DEBIT ? 2 : 1;
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
