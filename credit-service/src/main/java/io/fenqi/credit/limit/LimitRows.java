package io.fenqi.credit.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rows of the limit's tables read and write. */
final class LimitRows {
    static final String UPDATE_STATE = """
            update limit_account set total_fen = ?, temporary_fen = ?, held_fen = ?, used_fen = ?, status = ?,
                   freeze_reasons = string_to_array(?, ','), movement_count = ?
             where customer_id = ? and id = ?""";

    private LimitRows() {}

    /** The parameters of {@link #UPDATE_STATE}. */
    static List<Object> stateOf(LimitAccount account) {
        var balance = account.balance();
        var reasons = account.freezeReasons().stream()
                .sorted()
                .map(FreezeReason::name)
                .collect(Collectors.joining(","));
        return List.of(
                balance.totalFen(),
                balance.temporaryFen(),
                balance.heldFen(),
                balance.usedFen(),
                account.status().name(),
                reasons,
                account.movementCount(),
                account.terms().customerId(),
                account.terms().id());
    }

    static LimitAccount account(ResultSet row, int index) throws SQLException {
        var terms = new LimitTerms(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("lender_id"),
                row.getString("product_code"),
                row.getString("contract_no"),
                row.getBoolean("revolving"),
                row.getString("grade"),
                row.getString("price_tier"),
                row.getObject("valid_to", LocalDate.class),
                LimitOwner.valueOf(row.getString("owner")));
        var reasons = (String[]) row.getArray("freeze_reasons").getArray();
        return new LimitAccount(
                terms,
                new LimitBalance(
                        row.getLong("total_fen"),
                        row.getLong("temporary_fen"),
                        row.getLong("held_fen"),
                        row.getLong("used_fen")),
                LimitStatus.valueOf(row.getString("status")),
                Arrays.stream(reasons).map(FreezeReason::valueOf).collect(Collectors.toSet()),
                row.getLong("movement_count"));
    }

    static LimitMovement movement(ResultSet row, int index) throws SQLException {
        return new LimitMovement(
                row.getLong("sequence"),
                MovementType.valueOf(row.getString("type")),
                row.getLong("amount_fen"),
                row.getLong("room_before_fen"),
                row.getLong("room_after_fen"),
                row.getString("business_type"),
                row.getString("business_no"),
                row.getString("note"),
                row.getString("booked_by"),
                row.getTimestamp("booked_at").toInstant());
    }

    static LimitHold hold(ResultSet row, int index) throws SQLException {
        return new LimitHold(
                row.getObject("hold_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("limit_account_id", UUID.class),
                row.getLong("amount_fen"),
                row.getLong("hold_used_fen"),
                row.getLong("still_used_fen"),
                row.getLong("standing_sequence"),
                row.getObject("purchase_id", UUID.class),
                instant(row, "expires_at"),
                HoldStatus.valueOf(row.getString("hold_status")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
