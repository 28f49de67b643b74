package io.fenqi.ledger.proof;

import io.fenqi.ledger.journal.Digest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the chain of day seals: hashes, signatures, and that the lanes still have what was sealed. */
final class SealCheck {
    private static final int ROWS_AT_ONCE = 200;

    private final Connection connection;
    private final @Nullable String publicKey;

    SealCheck(Connection connection, @Nullable String publicKey) {
        this.connection = connection;
        this.publicKey = publicKey;
    }

    /** Finds the first seal, of a day and those before it, that is not as signed. */
    void check(LocalDate through, Findings findings) throws SQLException {
        var previous = Digest.NONE;
        try (var query = connection.prepareStatement(
                "select * from day_seal where accounting_date <= ? order by accounting_date")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setObject(1, through);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var day = row.getObject("accounting_date", LocalDate.class);
                    var fault = faultOf(row, day, previous);
                    if (fault.isPresent()) {
                        findings.add(Problem.Kind.SEAL, "seal of %s: %s".formatted(day, fault.get()));
                        return;
                    }
                    previous = row.getString("hash");
                }
            }
        }
    }

    private Optional<String> faultOf(ResultSet row, LocalDate day, String previous) throws SQLException {
        var seal = new Seal(
                day,
                previous,
                row.getString("lane_heads"),
                row.getLong("journal_count"),
                row.getLong("debit_fen"),
                row.getLong("credit_fen"),
                totals(day));
        var hash = row.getString("hash");
        if (!row.getString("previous_hash").equals(previous) || !seal.hash().equals(hash)) {
            return Optional.of("not what was hashed");
        }
        var key = Objects.requireNonNullElse(publicKey, row.getString("public_key"));
        if (!SealKey.verifies(key, hash, row.getString("signature"))) {
            return Optional.of("signature is not valid");
        }
        for (var head : seal.laneHeads().split(",", -1)) {
            if (!head.isEmpty() && !isStillThere(head.split(":", -1))) {
                return Optional.of("batch %s is gone or another".formatted(head));
            }
        }
        return Optional.empty();
    }

    private boolean isStillThere(String[] head) throws SQLException {
        try (var query =
                connection.prepareStatement("select 1 from batch where lane = ? and number = ? and hash = ?")) {
            query.setInt(1, Integer.parseInt(head[0]));
            query.setLong(2, Long.parseLong(head[1]));
            query.setString(3, head[2]);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<Seal.Total> totals(LocalDate day) throws SQLException {
        var totals = new ArrayList<Seal.Total>();
        try (var query = connection.prepareStatement(
                "select * from trial_balance where accounting_date = ? order by lane, account_type")) {
            query.setObject(1, day);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    totals.add(new Seal.Total(
                            row.getInt("lane"),
                            row.getString("account_type"),
                            row.getLong("debit_fen"),
                            row.getLong("credit_fen"),
                            row.getLong("closing_fen")));
                }
            }
        }
        return totals;
    }
}
