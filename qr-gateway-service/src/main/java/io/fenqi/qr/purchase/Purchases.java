package io.fenqi.qr.purchase;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Purchases in their table, in plain SQL. Every parameter that may be null carries its type: without, the driver
 * prepares the statement anew whenever null follows a value.
 */
@Component
class Purchases {
    private final JdbcClient jdbc;

    Purchases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored purchase with its number, or empty if the partner's order number belongs to another one. */
    Optional<Purchase> insert(Purchase purchase, Instant lookAt) {
        var order = purchase.order();
        var payee = order.payee();
        return jdbc.sql("""
                        insert into purchase (
                            id, purchase_no, customer_id, app_id, partner_order_no, limit_account_id, quote_id, lender_id,
                            product_code, price_tier, awaits_lender, advance_allowed, merchant_no, merchant_name, merchant_mcc,
                            legal_person_hash, terminal_no, code_kind, qr_code_id, amount_fen, verification_kind,
                            verification_factors, verification_transaction_id, device_id, received_at, status, look_at)
                        values (
                            :id, 'P' || to_char(:receivedAt::timestamptz at time zone 'Asia/Shanghai', 'YYYYMMDD')
                                     || lpad(nextval('purchase_no')::text, 12, '0'),
                            :customerId, :appId, :partnerOrderNo, :limitAccountId, :quoteId, :lenderId,
                            :productCode, :priceTier, :awaitsLender, :advanceAllowed, :merchantNo, :merchantName, :merchantMcc,
                            :legalPersonHash, :terminalNo, :codeKind, :qrCodeId, :amountFen, :verificationKind,
                            :verificationFactors, :verificationId, :deviceId, :receivedAt, 'RECEIVED', :lookAt)
                        on conflict (app_id, partner_order_no) do nothing
                        returning *
                        """)
                .param("id", purchase.id())
                .param("customerId", order.customerId())
                .param("appId", order.appId())
                .param("partnerOrderNo", order.partnerOrderNo())
                .param("limitAccountId", order.limitAccountId())
                .param("quoteId", order.quoteId())
                .param("lenderId", order.lenderId())
                .param("productCode", order.productCode())
                .param("priceTier", order.priceTier())
                .param("awaitsLender", order.awaitsLender())
                .param("advanceAllowed", order.advanceAllowed())
                .param("merchantNo", payee.merchantNo())
                .param("merchantName", payee.merchantName())
                .param("merchantMcc", payee.merchantMcc())
                .param("legalPersonHash", payee.legalPersonHash())
                .param("terminalNo", payee.terminalNo(), Types.VARCHAR)
                .param("codeKind", payee.codeKind().name())
                .param("qrCodeId", payee.qrCodeId(), Types.OTHER)
                .param("amountFen", order.amount().fen())
                .param("verificationKind", order.verification().kind())
                .param("verificationFactors", order.verification().factorCount())
                .param("verificationId", order.verification().transactionId())
                .param("deviceId", order.deviceId(), Types.VARCHAR)
                .param("receivedAt", Timestamp.from(order.receivedAt()))
                .param("lookAt", Timestamp.from(lookAt))
                .query(PurchaseRow::read)
                .optional();
    }

    Optional<Purchase> find(UUID id) {
        return jdbc.sql("select * from purchase where id = :id")
                .param("id", id)
                .query(PurchaseRow::read)
                .optional();
    }

    /**
     * Stores the next value only over the one it was made from; false if somebody else was faster. Until the purchase
     * rests no indexed column changes.
     */
    boolean replace(Purchase from, Purchase next) {
        var decision = next.decision();
        var authorisedAt = next.authorisedAt();
        return jdbc.sql("""
                        update purchase
                           set status = :status, reason_code = :reason, reason_text = :reasonText,
                               contract_no = :contractNo, advance_fen = :advanceFen, loan_note_no = :loanNoteNo,
                               lender_decision_id = :decisionId, lender_outcome = :outcome,
                               lender_loan_no = :lenderLoanNo, authorised_at = :authorisedAt, trade_date = :tradeDate,
                               look_at = case when :open then look_at end, version = :version
                         where id = :id and version = :expected and status = :from
                        """)
                        .param("status", next.status().name())
                        .param("reason", name(next.reason()), Types.VARCHAR)
                        .param("reasonText", next.reasonText(), Types.VARCHAR)
                        .param("contractNo", next.contractNo(), Types.VARCHAR)
                        .param("advanceFen", next.advanceFen(), Types.BIGINT)
                        .param("loanNoteNo", next.loanNoteNo(), Types.VARCHAR)
                        .param("decisionId", decision == null ? null : decision.decisionId(), Types.VARCHAR)
                        .param(
                                "outcome",
                                decision == null ? null : decision.outcome().name(),
                                Types.VARCHAR)
                        .param("lenderLoanNo", decision == null ? null : decision.lenderLoanNo(), Types.VARCHAR)
                        .param(
                                "authorisedAt",
                                authorisedAt == null ? null : Timestamp.from(authorisedAt),
                                Types.TIMESTAMP)
                        .param("tradeDate", next.tradeDate(), Types.DATE)
                        .param("open", next.status().isOpen())
                        .param("version", next.version())
                        .param("id", from.id())
                        .param("expected", from.version())
                        .param("from", from.status().name())
                        .update()
                == 1;
    }

    /**
     * Takes unfinished purchases that nobody has looked after, oldest first; each goes to one caller only, and comes
     * back after a pause that doubles with every look, up to five minutes.
     */
    List<Look> takeUnfinished(Instant now, Duration pause, int limit) {
        return jdbc.sql("""
                        update purchase p
                           set looks = looks + 1,
                               look_at = :now::timestamptz
                                         + least(300, :pauseSeconds * power(2, least(p.looks, 10))) * interval '1 second'
                         where id in (select id from purchase
                                       where look_at <= :now
                                       order by look_at
                                       limit :limit
                                         for update skip locked)
                        returning id, looks
                        """)
                .param("now", Timestamp.from(now))
                .param("pauseSeconds", pause.toSeconds())
                .param("limit", limit)
                .query((row, rowNo) -> new Look(row.getObject("id", UUID.class), row.getInt("looks")))
                .list();
    }

    List<Purchase> list(PurchaseSearch search) {
        return jdbc.sql("select * from purchase where " + search.condition()
                        + " order by purchase_no desc limit :limit")
                .params(search.parameters())
                .query(PurchaseRow::read)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** A purchase taken by the job, and how often it was. */
    record Look(UUID id, int looks) {}
}
