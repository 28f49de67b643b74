package io.fenqi.settlement.bank;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables bank_file and bank_line. */
@Component
public class BankLines {
    private final JdbcClient jdbc;
    private final Clock clock;

    BankLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a channel has paid us for what it collected on a date, in fen; 0 if nothing came yet. */
    @Transactional(readOnly = true)
    public long paidByChannelFen(String channelCode, LocalDate collectedOn) {
        return jdbc.sql("""
                select coalesce(sum(case kind when 'CHANNEL_DEBIT' then -amount_fen else amount_fen end), 0) from bank_line
                 where kind in ('CHANNEL_PAYMENT', 'CHANNEL_DEBIT') and party = ? and reference = ?
                """)
                .params(channelCode, collectedOn.toString())
                .query(Long.class)
                .single();
    }

    boolean isTaken(BankFile file) {
        return jdbc.sql("select exists (select 1 from bank_file where file_date = ? and sha256 = ?)")
                .params(file.date(), file.sha256())
                .query(Boolean.class)
                .single();
    }

    void taken(BankFile file) {
        jdbc.sql("""
                insert into bank_file (file_date, sha256, count, sum_fen, taken_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(file.date(), file.sha256(), file.lines().size(), file.sumFen(), Timestamp.from(clock.instant()))
                .update();
    }

    boolean isKnown(String serialNo) {
        return jdbc.sql("select exists (select 1 from bank_line where serial_no = ?)")
                .param(serialNo)
                .query(Boolean.class)
                .single();
    }

    /** False if the booking was taken before, by this or another thread. */
    boolean add(LocalDate fileDate, BankLine line, boolean explained) {
        return jdbc.sql("""
                insert into bank_line (serial_no, file_date, kind, reference, party, amount_fen, reason, outcome, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (serial_no) do nothing
                """)
                        .params(
                                line.serialNo(),
                                fileDate,
                                line.kind().name(),
                                line.reference(),
                                line.party(),
                                line.amountFen(),
                                line.reason(),
                                explained ? "TAKEN" : "UNEXPLAINED",
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
