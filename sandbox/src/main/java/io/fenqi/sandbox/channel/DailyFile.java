package io.fenqi.sandbox.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The channel's file of a date.
 *
 * <pre>
 * H|channel|date|count|successFen|feeFen
 * D|orderNo|serialNo|amountFen|tradeCode|succeededAt|feeFen     (money taken)
 * R|refundNo|serialNo|amountFen|tradeCode|returnedAt|feeFen     (money given back; count times of both)
 * S|payOn|payFen
 * </pre>
 *
 * <p>The channel pays what it took less what it gave back on the next day (T+1), or takes what is missing; its fees, {@value
 * #FEE_FEN} fen a success, it bills apart.
 */
final class DailyFile {
    private static final long FEE_FEN = 50;

    private DailyFile() {}

    static String of(String channelCode, LocalDate date, List<ChannelOrder> orders) {
        var lines = new ArrayList<String>();
        long successes = 0;
        for (var order : orders) {
            lines.add(line(order, order.serialNo()));
            if (order.successes() == 2) lines.add(line(order, SendNotice.secondSerialNo(order)));
            successes += order.successes();
        }
        long takenFen = orders.stream()
                .filter(order -> !order.isRefund())
                .mapToLong(DailyFile::movedFen)
                .sum();
        return "H|%s|%s|%d|%d|%d\n".formatted(channelCode, date, lines.size(), takenFen, successes * FEE_FEN)
                + String.join("", lines)
                + "S|%s|%d\n".formatted(date.plusDays(1), payFen(orders));
    }

    /** What the channel owes us for these orders, in fen; below zero what we owe it. */
    static long payFen(List<ChannelOrder> orders) {
        return orders.stream()
                .mapToLong(order -> order.isRefund() ? -movedFen(order) : movedFen(order))
                .sum();
    }

    private static long movedFen(ChannelOrder order) {
        return order.successes() * order.amountFen();
    }

    private static String line(ChannelOrder order, String serialNo) {
        var code = order.behaviour().fileCode();
        boolean success = "00".equals(code);
        return "%s|%s|%s|%d|%s|%s|%d\n"
                .formatted(
                        order.isRefund() ? "R" : "D",
                        order.orderNo(),
                        success ? serialNo : "",
                        order.amountFen(),
                        code,
                        success ? order.receivedAt() : "",
                        success ? FEE_FEN : 0);
    }
}
