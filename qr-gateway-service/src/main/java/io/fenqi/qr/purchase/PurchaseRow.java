package io.fenqi.qr.purchase;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.purchase.PurchaseOrder.Payee;
import io.fenqi.qr.purchase.PurchaseOrder.Verification;
import io.fenqi.qr.qrcode.CodeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a purchase from its row. */
final class PurchaseRow {
    private PurchaseRow() {}

    static Purchase read(ResultSet row, int rowNo) throws SQLException {
        var reason = row.getString("reason_code");
        return new Purchase(
                row.getObject("id", UUID.class),
                row.getString("purchase_no"),
                order(row),
                PurchaseStatus.valueOf(row.getString("status")),
                reason == null ? null : FailureReason.valueOf(reason),
                row.getString("reason_text"),
                row.getString("contract_no"),
                row.getObject("advance_fen", Long.class),
                row.getString("loan_note_no"),
                decision(row),
                instant(row, "authorised_at"),
                row.getObject("trade_date", LocalDate.class),
                row.getLong("refunded_fen"),
                row.getLong("version"));
    }

    private static PurchaseOrder order(ResultSet row) throws SQLException {
        return new PurchaseOrder(
                row.getObject("customer_id", UUID.class),
                row.getString("app_id"),
                row.getString("partner_order_no"),
                row.getObject("limit_account_id", UUID.class),
                row.getObject("quote_id", UUID.class),
                row.getString("lender_id"),
                row.getString("product_code"),
                row.getString("price_tier"),
                row.getBoolean("awaits_lender"),
                row.getBoolean("advance_allowed"),
                new Payee(
                        row.getString("merchant_no"),
                        row.getString("merchant_name"),
                        row.getString("merchant_mcc"),
                        row.getString("legal_person_hash"),
                        row.getString("terminal_no"),
                        CodeKind.valueOf(row.getString("code_kind")),
                        row.getObject("qr_code_id", UUID.class)),
                Money.ofFen(row.getLong("amount_fen")),
                new Verification(
                        row.getString("verification_kind"),
                        row.getInt("verification_factors"),
                        row.getString("verification_transaction_id")),
                row.getString("device_id"),
                row.getTimestamp("received_at").toInstant());
    }

    private static @Nullable LenderDecision decision(ResultSet row) throws SQLException {
        var decisionId = row.getString("lender_decision_id");
        if (decisionId == null) return null;
        return new LenderDecision(
                decisionId,
                LenderDecision.Outcome.valueOf(row.getString("lender_outcome")),
                row.getString("lender_loan_no"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
