package io.fenqi.settlement.netting;

import io.fenqi.settlement.clearing.TradeItem;
import io.fenqi.settlement.clearing.TradeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fee columns of trade_item: what was charged for a purchase and what of it went back. */
@Component
class TradeFees {
    /** @param ratePercent null if the purchase is of the same run and has no fee yet */
    private record Basis(long purchaseFen, @Nullable BigDecimal ratePercent, long refundedFen) {}

    private record Fee(TradeItem item, long feeFen, BigDecimal ratePercent) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TradeFees(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Fixes the fee of each item of one merchant, signed, and answers it by item id. */
    Map<UUID, Long> fix(MerchantTerms terms, List<TradeItem> items, boolean feeReturned) {
        var bases = feeReturned ? bases(terms.merchantNo(), items) : new HashMap<UUID, Basis>();
        var fees = items.stream().map(item -> fee(terms, item, bases)).toList();
        store(fees);
        var byItem = new HashMap<UUID, Long>();
        fees.forEach(fee -> byItem.put(fee.item().id(), fee.feeFen()));
        return byItem;
    }

    private static Fee fee(MerchantTerms terms, TradeItem item, Map<UUID, Basis> bases) {
        if (item.kind() == TradeKind.PURCHASE) {
            long feeFen = new MerchantFee(terms.feeRatePercent()).ofPurchaseFen(item.amountFen());
            return new Fee(item, feeFen, terms.feeRatePercent());
        }
        var basis = bases.get(item.purchaseId());
        if (basis == null) {
            return new Fee(item, 0, terms.feeRatePercent());
        }
        var ratePercent = basis.ratePercent() == null ? terms.feeRatePercent() : basis.ratePercent();
        long backFen =
                new MerchantFee(ratePercent).givenBackFen(basis.purchaseFen(), basis.refundedFen(), item.amountFen());
        bases.put(
                item.purchaseId(),
                new Basis(basis.purchaseFen(), basis.ratePercent(), basis.refundedFen() + item.amountFen()));
        return new Fee(item, -backFen, ratePercent);
    }

    /** The refunded purchases, with what earlier runs saw refunded of each. */
    private Map<UUID, Basis> bases(String merchantNo, List<TradeItem> items) {
        UUID[] purchaseIds = items.stream()
                .filter(item -> item.kind() != TradeKind.PURCHASE)
                .map(TradeItem::purchaseId)
                .distinct()
                .toArray(UUID[]::new);
        var bases = new HashMap<UUID, Basis>();
        if (purchaseIds.length == 0) {
            return bases;
        }
        jdbc.sql("""
                select purchase_id,
                       max(amount_fen) filter (where kind = 'PURCHASE') as purchase_fen,
                       max(fee_rate_percent) filter (where kind = 'PURCHASE') as rate_percent,
                       coalesce(sum(amount_fen) filter (where kind <> 'PURCHASE' and fee_fen is not null), 0)
                           as refunded_fen
                  from trade_item where merchant_no = ? and purchase_id = any(?)
                 group by purchase_id having bool_or(kind = 'PURCHASE')
                """).params(merchantNo, purchaseIds).query(row -> {
            bases.put(
                    row.getObject("purchase_id", UUID.class),
                    new Basis(
                            row.getLong("purchase_fen"),
                            row.getBigDecimal("rate_percent"),
                            row.getLong("refunded_fen")));
        });
        return bases;
    }

    private void store(List<Fee> fees) {
        template.batchUpdate(
                "update trade_item set fee_fen = ?, fee_rate_percent = ? where merchant_no = ? and id = ?",
                fees,
                Math.max(1, fees.size()),
                (row, fee) -> {
                    row.setLong(1, fee.feeFen());
                    row.setBigDecimal(2, fee.ratePercent());
                    row.setString(3, fee.item().merchantNo());
                    row.setObject(4, fee.item().id());
                });
    }

    void cover(LocalDate date, String merchantNo, List<Netting.LateRefund> covered) {
        template.batchUpdate(
                "update trade_item set covered_on = ? where merchant_no = ? and id = ?",
                covered,
                Math.max(1, covered.size()),
                (row, refund) -> {
                    row.setObject(1, date);
                    row.setString(2, merchantNo);
                    row.setObject(3, refund.id());
                });
    }
}
