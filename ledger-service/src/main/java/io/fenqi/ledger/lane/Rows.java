package io.fenqi.ledger.lane;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.admission.AccountState;
import io.fenqi.ledger.admission.Hold;
import io.fenqi.ledger.admission.HoldStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lane has written, as objects. */
public final class Rows {
    private Rows() {}

    public static AccountState account(ResultSet row, int ignored) throws SQLException {
        return new AccountState(
                AccountCode.stored(row.getString("account")),
                row.getLong("balance_fen"),
                row.getLong("held_fen"),
                row.getLong("sequence"),
                row.getLong("line_fen"),
                row.getObject("line_valid_to", LocalDate.class),
                row.getBoolean("line_suspended"));
    }

    public static Hold hold(ResultSet row, int ignored) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("caller"),
                row.getString("lender_id"),
                row.getLong("amount_fen"),
                row.getLong("position_fen"),
                row.getLong("advance_fen"),
                HoldStatus.valueOf(row.getString("status")),
                instant(row, "expires_at"),
                row.getString("reference"),
                posting(row));
    }

    private static Hold.@Nullable Posting posting(ResultSet row) throws SQLException {
        var journalId = row.getObject("journal_id", UUID.class);
        return journalId == null
                ? null
                : new Hold.Posting(
                        journalId,
                        row.getLong("journal_number"),
                        row.getObject("accounting_date", LocalDate.class),
                        row.getString("merchant_no"),
                        row.getLong("posted_fen"),
                        row.getString("posted_reference"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
