package io.fenqi.sandbox.acquirer;

import io.fenqi.kit.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank has booked on the platform's reserve account, and its file of a date. */
@Component
class BankBook {
    private final JdbcClient jdbc;

    BankBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same booking again is the same; with another amount it is refused. */
    @Transactional
    void book(Booking booking) {
        int booked = jdbc.sql("""
                insert into acquirer_booking (booked_on, kind, reference, party, amount_fen, reason)
                values (?, ?, ?, ?, ?, ?) on conflict (kind, party, reference) do nothing
                """)
                .params(
                        booking.bookedOn(),
                        booking.kind().name(),
                        booking.reference(),
                        booking.party(),
                        booking.amountFen(),
                        booking.reason())
                .update();
        if (booked == 0 && amountOf(booking) != booking.amountFen()) {
            throw new Refused(AcquirerError.BOOKING_REUSED, booking.reference());
        }
    }

    private long amountOf(Booking booking) {
        return jdbc.sql("select amount_fen from acquirer_booking where kind = ? and party = ? and reference = ?")
                .params(booking.kind().name(), booking.party(), booking.reference())
                .query(Long.class)
                .single();
    }

    /** Header with count, sum and SHA-256 of what follows it; then a line a booking, oldest first. */
    @Transactional(readOnly = true)
    String file(LocalDate date) {
        var body = new StringBuilder();
        var sums = new long[2];
        jdbc.sql("select * from acquirer_booking where booked_on = ? order by serial_no")
                .param(date)
                .query(row -> {
                    body.append("B%010d,%s,%s,%s,%d,%s\n"
                            .formatted(
                                    row.getLong("serial_no"),
                                    row.getString("kind"),
                                    row.getString("reference"),
                                    row.getString("party"),
                                    row.getLong("amount_fen"),
                                    row.getString("reason")));
                    sums[0]++;
                    sums[1] += row.getLong("amount_fen");
                });
        return "FENQI-BANK,1,%s,%d,%d,%s\n%s".formatted(date, sums[0], sums[1], sha256(body.toString()), body);
    }

    /** What lies on the account up to a date, in fen: below zero when more was paid out than came in. */
    @Transactional(readOnly = true)
    long balanceFen(LocalDate upTo) {
        return jdbc.sql("""
                select coalesce(sum(case kind when 'INSTRUCTION_PAID' then -amount_fen
                                              when 'CHANNEL_DEBIT' then -amount_fen
                                              when 'INSTRUCTION_FAILED' then 0
                                              else amount_fen end), 0)
                  from acquirer_booking where booked_on <= ?
                """).param(upTo).query(Long.class).single();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
