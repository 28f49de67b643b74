package io.fenqi.repayment.channel.batchfile;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.crypto.FieldCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables batch_order and batch_file: what waits to go out in a file, and the files that went out. */
@Component
class BatchOrders {
    private static final int ORDERS_PER_FILE_MAX = 5_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    BatchOrders(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The same order again is ignored. */
    @Transactional
    void queue(String channelCode, String orderNo, long amountFen, String line) {
        jdbc.sql("""
                insert into batch_order (order_no, channel_code, amount_fen, line_encrypted, queued_at)
                values (?, ?, ?, ?, ?) on conflict (order_no) do nothing
                """)
                .params(orderNo, channelCode, amountFen, cipher.encrypt(line), Timestamp.from(clock.instant()))
                .update();
    }

    /** Puts what waits into one new file; its content never changes again. */
    @Transactional
    void collect(String channelCode, String merchantNo) {
        var waiting = jdbc.sql("""
                select order_no, amount_fen, line_encrypted from batch_order
                 where channel_code = ? and batch_no is null order by order_no limit ? for update
                """)
                .params(channelCode, ORDERS_PER_FILE_MAX)
                .query((row, index) -> new Waiting(
                        row.getString("order_no"),
                        row.getLong("amount_fen"),
                        cipher.decrypt(row.getString("line_encrypted"))))
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        var batchNo = batchNo();
        long sumFen = waiting.stream().mapToLong(Waiting::amountFen).sum();
        var content = new StringBuilder("H|%s|%s|%d|%d\n".formatted(merchantNo, batchNo, waiting.size(), sumFen));
        waiting.forEach(order -> content.append(order.line()).append('\n'));
        jdbc.sql("""
                insert into batch_file (batch_no, channel_code, content_encrypted, order_count, sum_fen, status, created_at)
                values (?, ?, ?, ?, ?, 'CREATED', ?)
                """)
                .params(
                        batchNo,
                        channelCode,
                        cipher.encrypt(content.toString()),
                        waiting.size(),
                        sumFen,
                        Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update batch_order set batch_no = :batchNo where order_no in (:orders)")
                .param("batchNo", batchNo)
                .param("orders", waiting.stream().map(Waiting::orderNo).toList())
                .update();
    }

    List<File> filesNotUploaded(String channelCode) {
        return jdbc.sql("""
                select batch_no, content_encrypted from batch_file
                 where channel_code = ? and status = 'CREATED' order by batch_no limit 100
                """)
                .param(channelCode)
                .query((row, index) ->
                        new File(row.getString("batch_no"), cipher.decrypt(row.getString("content_encrypted"))))
                .list();
    }

    @Transactional
    void uploaded(String batchNo) {
        jdbc.sql("update batch_file set status = 'UPLOADED' where batch_no = ? and status = 'CREATED'")
                .param(batchNo)
                .update();
    }

    Optional<Order> find(String orderNo) {
        return jdbc.sql("""
                select one.amount_fen, one.batch_no, file.status, one.trade_code, one.serial_no, one.succeeded_at
                  from batch_order one left join batch_file file on file.batch_no = one.batch_no
                 where one.order_no = ?
                """)
                .param(orderNo)
                .query((row, index) -> {
                    var succeededAt = row.getTimestamp("succeeded_at");
                    return new Order(
                            row.getLong("amount_fen"),
                            row.getString("batch_no"),
                            row.getString("status"),
                            row.getString("trade_code"),
                            row.getString("serial_no"),
                            succeededAt == null ? null : succeededAt.toInstant());
                })
                .optional();
    }

    /** Keeps what a result file says about the orders of its batch; an order of another batch is left alone. */
    @Transactional
    void answered(String batchNo, List<Result> results) {
        for (var result : results) {
            jdbc.sql("""
                    update batch_order set trade_code = ?, serial_no = ?, succeeded_at = ?
                     where order_no = ? and batch_no = ?
                    """)
                    .params(Arrays.asList(
                            result.tradeCode(),
                            result.serialNo(),
                            result.succeededAt() == null ? null : Timestamp.from(result.succeededAt()),
                            result.orderNo(),
                            batchNo))
                    .update();
        }
        jdbc.sql("update batch_file set status = 'ANSWERED' where batch_no = ?")
                .param(batchNo)
                .update();
    }

    private String batchNo() {
        var date = BusinessTime.today(clock).toString().replace("-", "");
        var unique = Ids.timeOrdered(clock).toString().replace("-", "").substring(8, 20);
        return "B" + date + unique.toUpperCase(Locale.ROOT);
    }

    private record Waiting(String orderNo, long amountFen, String line) {}

    /** A file as it goes out; personal data in it, so never printed. */
    record File(String batchNo, String content) {
        @Override
        public String toString() {
            return "File[" + batchNo + "]";
        }
    }

    record Order(
            long amountFen,
            @Nullable String batchNo,
            @Nullable String fileStatus,
            @Nullable String tradeCode,
            @Nullable String serialNo,
            @Nullable Instant succeededAt) {}

    record Result(
            String orderNo,
            String tradeCode,
            @Nullable String serialNo,
            @Nullable Instant succeededAt) {}
}
