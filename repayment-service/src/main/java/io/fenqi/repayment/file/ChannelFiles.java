package io.fenqi.repayment.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables channel_file and channel_line: a file raw and its lines, kept in one transaction or not at all. */
@Component
class ChannelFiles {
    private static final int LINES_PER_INSERT = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    ChannelFiles(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** Reads the file twice, as bytes and as lines, and never holds all of it. */
    @Transactional
    void store(String channelCode, LocalDate date, Path content, String sha256, FileFormat format) {
        try (var bytes = Files.newInputStream(content);
                var text = Files.newBufferedReader(content)) {
            template.update("""
                    insert into channel_file (channel_code, file_date, sha256, content, received_at)
                    values (?, ?, ?, ?, ?)
                    """, statement -> {
                statement.setString(1, channelCode);
                statement.setObject(2, date);
                statement.setString(3, sha256);
                statement.setBinaryStream(4, bytes);
                statement.setTimestamp(5, Timestamp.from(clock.instant()));
            });
            var waiting = new ArrayList<FileLine>(LINES_PER_INSERT);
            var totals = format.read(text, header -> keep(channelCode, date, header), line -> {
                waiting.add(line);
                if (waiting.size() == LINES_PER_INSERT) {
                    keep(channelCode, date, waiting);
                }
            });
            keep(channelCode, date, waiting);
            jdbc.sql("""
                    update channel_file set refund_fen = ?, pay_on = ?, pay_fen = ?
                     where channel_code = ? and file_date = ?
                    """)
                    .params(totals.refundFen(), totals.payOn(), totals.payFen(), channelCode, date)
                    .update();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep(String channelCode, LocalDate date, FileHeader header) {
        if (!header.channelCode().equals(channelCode) || !header.date().equals(date)) {
            throw new FileUnusable("it is the file of %s for %s".formatted(header.channelCode(), header.date()));
        }
        jdbc.sql("""
                update channel_file set line_count = ?, success_fen = ?, fee_fen = ?
                 where channel_code = ? and file_date = ?
                """)
                .params(header.count(), header.successFen(), header.feeFen(), channelCode, date)
                .update();
    }

    private void keep(String channelCode, LocalDate date, List<FileLine> lines) {
        template.batchUpdate("""
                insert into channel_line (channel_code, file_date, line_no, order_no, serial_no, amount_fen, trade_code,
                       succeeded_at, fee_fen, kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, LINES_PER_INSERT, (statement, line) -> {
            statement.setString(1, channelCode);
            statement.setObject(2, date);
            statement.setLong(3, line.lineNo());
            statement.setString(4, line.orderNo());
            statement.setString(5, line.serialNo());
            statement.setLong(6, line.amountFen());
            statement.setString(7, line.tradeCode());
            statement.setTimestamp(8, line.succeededAt() == null ? null : Timestamp.from(line.succeededAt()));
            statement.setLong(9, line.feeFen());
            statement.setString(10, line.kind().name());
        });
        lines.clear();
    }

    Optional<Stored> find(String channelCode, LocalDate date) {
        return jdbc.sql("""
                select line_count, success_fen, refund_fen, fee_fen, pay_on, pay_fen, decided_at
                  from channel_file where channel_code = ? and file_date = ?
                """)
                .params(channelCode, date)
                .query((row, index) -> {
                    var decidedAt = row.getTimestamp("decided_at");
                    return new Stored(
                            row.getLong("line_count"),
                            row.getLong("success_fen"),
                            row.getLong("refund_fen"),
                            row.getLong("fee_fen"),
                            row.getObject("pay_on", LocalDate.class),
                            row.getLong("pay_fen"),
                            decidedAt == null ? null : decidedAt.toInstant());
                })
                .optional();
    }

    List<FileLine> lines(String channelCode, LocalDate date, long after, int limit) {
        return jdbc.sql("""
                select * from channel_line
                 where channel_code = ? and file_date = ? and line_no > ? order by line_no limit ?
                """)
                .params(channelCode, date, after, limit)
                .query((row, index) -> {
                    var succeededAt = row.getTimestamp("succeeded_at");
                    return new FileLine(
                            row.getLong("line_no"),
                            FileLine.Kind.valueOf(row.getString("kind")),
                            row.getString("order_no"),
                            row.getString("serial_no"),
                            row.getLong("amount_fen"),
                            row.getString("trade_code"),
                            succeededAt == null ? null : succeededAt.toInstant(),
                            row.getLong("fee_fen"));
                })
                .list();
    }

    @Transactional
    void decided(String channelCode, LocalDate date) {
        jdbc.sql("update channel_file set decided_at = ? where channel_code = ? and file_date = ?")
                .params(Timestamp.from(clock.instant()), channelCode, date)
                .update();
    }

    /** @param decidedAt when its last line had decided its order; absent while that goes on */
    record Stored(
            long count,
            long successFen,
            long refundFen,
            long feeFen,
            LocalDate payOn,
            long payFen,
            @Nullable Instant decidedAt) {}
}
