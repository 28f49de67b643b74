package io.fenqi.repayment.notice;

import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.withholding.ResolveWithholding;
import io.fenqi.repayment.withholding.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works on a stored notice: the order it means must be ours, in our currency and amount (REP-10). */
@Component
class TakeNotice {
    static final TaskName<Stored> STORED = new TaskName<>("channel-notice", Stored.class);

    private final JdbcClient jdbc;
    private final ResolveWithholding resolve;
    private final RaiseAlarm alarm;

    TakeNotice(JdbcClient jdbc, ResolveWithholding resolve, RaiseAlarm alarm) {
        this.jdbc = jdbc;
        this.resolve = resolve;
        this.alarm = alarm;
    }

    void take(UUID id) {
        var notice = jdbc.sql("select * from channel_notice where id = ?")
                .param(id)
                .query(TakeNotice::read)
                .single();
        var order = resolve.orderOf(notice.channelCode(), notice.orderNo());
        if (order.isEmpty()) {
            alarm.raise(
                    RepaymentAlarm.UNKNOWN_ORDER,
                    notice.channelCode() + "/" + notice.orderNo(),
                    "notice %s of %d fen".formatted(id, notice.amountFen()));
        } else if (!notice.currency().equals("CNY")) {
            alarm.raise(RepaymentAlarm.AMOUNT_MISMATCH, notice.orderNo(), "currency " + notice.currency());
        } else {
            resolve.take(order.get(), notice.answer(), Source.NOTICE);
        }
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        var at = row.getTimestamp("succeeded_at");
        String code = row.getString("raw_code");
        long amountFen = row.getLong("amount_fen");
        ChannelAnswer answer = switch (row.getString("outcome")) {
            case "SUCCESS" ->
                new ChannelAnswer.Success(
                        code, row.getString("serial_no"), amountFen, at == null ? null : at.toInstant());
            case "FAILURE" -> new ChannelAnswer.Failure(code, row.getString("reason"));
            default -> new ChannelAnswer.Unknown(code);
        };
        return new Row(
                row.getString("channel_code"), row.getString("order_no"), row.getString("currency"), amountFen, answer);
    }

    private record Row(String channelCode, String orderNo, String currency, long amountFen, ChannelAnswer answer) {}

    record Stored(UUID id) {}

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<Stored> channelNotice(TakeNotice takeNotice) {
            return TaskWork.of(STORED, stored -> takeNotice.take(stored.id()));
        }
    }
}
