package io.fenqi.sandbox.channel;

import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of orders: taken once by their number, each line like a single order, answered by a result file. */
@Component
class Batches {
    private static final String CHANNEL = "BATCH";

    private final JdbcClient jdbc;
    private final ChannelOrders orders;

    Batches(JdbcClient jdbc, ChannelOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** The same file again changes nothing; another one under its number is refused. */
    @Transactional
    void receive(String merchantNo, String batchNo, String content, String sha256) {
        int first = jdbc.sql("""
                insert into channel_batch (batch_no, sha256) values (?, ?) on conflict (batch_no) do nothing
                """).params(batchNo, sha256).update();
        if (first == 0) {
            requireSame(batchNo, sha256);
            return;
        }
        var lines = content.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith("H|%s|%s|".formatted(merchantNo, batchNo))) {
            throw unreadable();
        }
        for (var line : lines.subList(1, lines.size())) {
            receiveLine(merchantNo, batchNo, line.split("\\|", -1));
        }
    }

    private void receiveLine(String merchantNo, String batchNo, String[] fields) {
        if (fields[0].equals("R")) {
            giveBack(merchantNo, batchNo, fields);
            return;
        }
        boolean readable = fields.length == 7
                && fields[0].equals("D")
                && fields[2].matches("[1-9]\\d{0,14}")
                && fields[3].matches("\\d{13,19}");
        if (!readable) {
            throw unreadable();
        }
        var last4 = fields[3].substring(fields[3].length() - 4);
        orders.receive(CHANNEL, merchantNo, fields[1], last4, Long.parseLong(fields[2]));
        store(batchNo, fields[1]);
    }

    private void giveBack(String merchantNo, String batchNo, String[] fields) {
        if (fields.length != 5 || !fields[2].matches("[1-9]\\d{0,14}")) {
            throw unreadable();
        }
        orders.giveBack(merchantNo, fields[1], fields[3], Long.parseLong(fields[2]));
        store(batchNo, fields[1]);
    }

    private void store(String batchNo, String orderNo) {
        jdbc.sql("insert into channel_batch_line (batch_no, order_no) values (?, ?)")
                .params(batchNo, orderNo)
                .update();
    }

    private void requireSame(String batchNo, String sha256) {
        var before = jdbc.sql("select sha256 from channel_batch where batch_no = ?")
                .param(batchNo)
                .query(String.class)
                .single();
        if (!before.equals(sha256)) {
            throw new Refused(SandboxError.CHANNEL_BATCH_REUSED, batchNo);
        }
    }

    /** What is decided by now; empty for a batch that never came. */
    Optional<String> result(String batchNo) {
        long known = jdbc.sql("select count(*) from channel_batch where batch_no = ?")
                .param(batchNo)
                .query(Long.class)
                .single();
        if (known == 0) {
            return Optional.empty();
        }
        List<String> lines = jdbc
                .sql("select order_no from channel_batch_line where batch_no = ? order by order_no")
                .param(batchNo)
                .query(String.class)
                .list()
                .stream()
                .flatMap(orderNo -> orders.find(orderNo).stream())
                .map(Batches::line)
                .toList();
        return Optional.of("H|%d\n%s".formatted(lines.size(), String.join("", lines)));
    }

    private static String line(ChannelOrder order) {
        var code = order.behaviour().queryCode();
        boolean success = code.equals("00");
        return "R|%s|%s|%s|%s\n"
                .formatted(
                        order.orderNo(),
                        code,
                        success ? order.serialNo() : "",
                        success ? order.receivedAt().toString() : "");
    }

    private static Refused unreadable() {
        return new Refused(SandboxError.CHANNEL_FIELD_MISSING, "the file cannot be read");
    }
}
