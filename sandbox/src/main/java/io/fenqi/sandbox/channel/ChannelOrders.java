package io.fenqi.sandbox.channel;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders that the channel got, each executed once by its number, as its card behaves. */
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
                now);
        if (behaviour.fileCode() == null) {
            return order;
        }
        int first = jdbc.sql("""
                insert into channel_order (order_no, merchant_no, channel_code, card_last4, amount_fen, behaviour,
                       serial_no, received_at, file_date)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_no) do nothing
                """)
                .params(
                        orderNo,
                        merchantNo,
                        channelCode,
                        cardLast4,
                        amountFen,
                        behaviour.name(),
                        order.serialNo(),
                        Timestamp.from(now),
                        BusinessTime.dateOf(now))
                .update();
        if (first == 1) {
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
                row.getTimestamp("received_at").toInstant());
    }
}
