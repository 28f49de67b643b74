package io.fenqi.sandbox.channel;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders that the channel got, to take and to give back, each executed once by its number, as its card behaves. */
@Component
class ChannelOrders {
    private final JdbcClient jdbc;
    private final Behaviours behaviours;
    private final Outbox outbox;
    private final ChannelSettings settings;
    private final Clock clock;

    ChannelOrders(JdbcClient jdbc, Behaviours behaviours, Outbox outbox, ChannelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.behaviours = behaviours;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same number again is the order that was there before. */
    @Transactional
    ChannelOrder receive(String channelCode, String merchantNo, String orderNo, String cardLast4, long amountFen) {
        return receive(channelCode, merchantNo, orderNo, cardLast4, amountFen, null);
    }

    /** Gives back to the card of an order what it took, never more; empty if it did not take that much. */
    @Transactional
    Optional<ChannelOrder> giveBack(String merchantNo, String refundNo, String refundOf, long amountFen) {
        var taken = jdbc.sql("select * from channel_order where order_no = ? and refund_of is null for update")
                .param(refundOf)
                .query(ChannelOrders::read)
                .optional();
        long leftFen = taken.map(order -> order.successes() * order.amountFen() - givenBackFen(refundOf, refundNo))
                .orElse(0L);
        return taken.filter(order -> amountFen <= leftFen)
                .map(order ->
                        receive(order.channelCode(), merchantNo, refundNo, order.cardLast4(), amountFen, refundOf));
    }

    private long givenBackFen(String orderNo, String but) {
        return jdbc
                .sql("select * from channel_order where refund_of = ? and order_no <> ?")
                .params(orderNo, but)
                .query(ChannelOrders::read)
                .list()
                .stream()
                .mapToLong(refund -> refund.successes() * refund.amountFen())
                .sum();
    }

    private ChannelOrder receive(
            String channelCode,
            String merchantNo,
            String orderNo,
            String cardLast4,
            long amountFen,
            @Nullable String refundOf) {
        var behaviour = behaviours.of(cardLast4);
        var now = clock.instant();
        var order = new ChannelOrder(
                orderNo,
                merchantNo,
                channelCode,
                cardLast4,
                amountFen,
                behaviour,
                "S" + Ids.timeOrdered(clock).toString().replace("-", ""),
                now,
                refundOf);
        if (behaviour.fileCode() == null) {
            return order;
        }
        int first = jdbc.sql("""
                insert into channel_order (order_no, merchant_no, channel_code, card_last4, amount_fen, behaviour,
                       serial_no, received_at, file_date, refund_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_no) do nothing
                """)
                .params(Arrays.asList(
                        orderNo,
                        merchantNo,
                        channelCode,
                        cardLast4,
                        amountFen,
                        behaviour.name(),
                        order.serialNo(),
                        Timestamp.from(now),
                        BusinessTime.dateOf(now),
                        refundOf))
                .update();
        if (first == 1 && refundOf == null) {
            announce(order);
        }
        return find(orderNo).orElse(order);
    }

    private void announce(ChannelOrder order) {
        var now = clock.instant();
        switch (order.behaviour().notice()) {
            case NONE -> {}
            case TWICE -> {
                notice(order, 1, now.plusSeconds(2));
                notice(order, 2, now.plusSeconds(5));
            }
            case WRONG_SIGNATURE, SECOND_DEBIT -> notice(order, 1, now.plusSeconds(2));
            case LATE -> notice(order, 1, now.plus(settings.lateNoticeAfter()));
        }
    }

    private void notice(ChannelOrder order, int number, java.time.Instant at) {
        outbox.addAt(
                SendNotice.NOTICE,
                order.orderNo() + "/" + number,
                new SendNotice.Reference(order.orderNo(), number),
                at);
    }

    Optional<ChannelOrder> find(String orderNo) {
        return jdbc.sql("select * from channel_order where order_no = ?")
                .param(orderNo)
                .query(ChannelOrders::read)
                .optional();
    }

    List<ChannelOrder> ofDate(String channelCode, LocalDate date) {
        return jdbc.sql("select * from channel_order where channel_code = ? and file_date = ? order by order_no")
                .params(channelCode, date)
                .query(ChannelOrders::read)
                .list();
    }

    private static ChannelOrder read(ResultSet row, int index) throws SQLException {
        return new ChannelOrder(
                row.getString("order_no"),
                row.getString("merchant_no"),
                row.getString("channel_code"),
                row.getString("card_last4"),
                row.getLong("amount_fen"),
                Behaviour.valueOf(row.getString("behaviour")),
                row.getString("serial_no"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("refund_of"));
    }
}
