package io.fenqi.settlement.netting;

import io.fenqi.kernel.id.Ids;
import io.fenqi.settlement.clearing.TradeItem;
import io.fenqi.settlement.clearing.TradeItems;
import io.fenqi.settlement.posting.Posting;
import io.fenqi.settlement.posting.PostingEvent;
import io.fenqi.settlement.posting.Postings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nets some merchants in one transaction: fees, lanes, covered refunds and the journals they cause, or none of it. */
@Component
class NettingRecord {
    private final MerchantNets nets;
    private final Lanes lanes;
    private final TradeItems trades;
    private final TradeFees fees;
    private final Postings postings;

    NettingRecord(MerchantNets nets, Lanes lanes, TradeItems trades, TradeFees fees, Postings postings) {
        this.nets = nets;
        this.lanes = lanes;
        this.trades = trades;
        this.fees = fees;
        this.postings = postings;
    }

    /** How many merchants were netted; 0 when all are. */
    @Transactional
    int netSome(LocalDate date, UUID runId, boolean feeReturned, int limit) {
        var open = nets.lockUnnetted(date, limit);
        if (open.isEmpty()) {
            return 0;
        }
        var merchantNos = open.stream().map(MerchantTerms::merchantNo).toList();
        var carried = lanes.lock(date, merchantNos);
        var items = byMerchant(trades.of(date, merchantNos));
        var waiting = byMerchant(trades.uncovered(date, merchantNos));
        for (var terms : open) {
            String merchantNo = terms.merchantNo();
            var ofDate = items.getOrDefault(merchantNo, List.of());
            var feeByItem = fees.fix(terms, ofDate, feeReturned);
            var result = Netting.of(new Netting.Start(
                    carried.getOrDefault(merchantNo, List.of()),
                    ofDate.stream()
                            .map(item -> trade(item, feeByItem.getOrDefault(item.id(), 0L)))
                            .toList(),
                    waiting.getOrDefault(merchantNo, List.of()).stream()
                            .map(item -> new Netting.LateRefund(item.id(), item.lenderId(), item.amountFen()))
                            .toList(),
                    terms.held()));
            store(date, runId, merchantNo, result);
        }
        return open.size();
    }

    @Transactional(readOnly = true)
    boolean isNetted(LocalDate date) {
        return nets.isNetted(date);
    }

    @Transactional(readOnly = true)
    List<MerchantPay> payable(LocalDate date) {
        return nets.payable(date);
    }

    @Transactional(readOnly = true)
    List<LaneShare> shares(LocalDate date) {
        return lanes.shares(date);
    }

    private void store(LocalDate date, UUID runId, String merchantNo, Netting.Result result) {
        lanes.store(date, merchantNo, result.lanes());
        fees.cover(date, merchantNo, result.covered());
        nets.net(date, merchantNo, result);
        for (var lane : result.lanes()) {
            if (lane.feeFen() > 0) {
                postings.add(Posting.ofMerchant(
                        Ids.derived(runId, "fee/%s/%s".formatted(merchantNo, lane.lenderId())),
                        date,
                        PostingEvent.MERCHANT_FEE_CHARGED,
                        lane.lenderId(),
                        merchantNo,
                        lane.feeFen(),
                        "fee " + date));
            }
        }
        for (var refund : result.covered()) {
            postings.add(Posting.ofMerchant(
                    Ids.derived(refund.id(), "refund-after-settlement"),
                    date,
                    PostingEvent.REFUND_AFTER_SETTLEMENT,
                    refund.lenderId(),
                    merchantNo,
                    refund.amountFen(),
                    "refund " + refund.id()));
        }
    }

    private static Netting.Trade trade(TradeItem item, long feeFen) {
        var sort = switch (item.kind()) {
            case PURCHASE -> Netting.Sort.PURCHASE;
            case REFUND_BEFORE_SETTLEMENT -> Netting.Sort.REFUND_BEFORE;
            case REFUND_AFTER_SETTLEMENT -> Netting.Sort.REFUND_AFTER;
        };
        return new Netting.Trade(item.id(), sort, item.lenderId(), item.amountFen(), feeFen);
    }

    private static Map<String, List<TradeItem>> byMerchant(List<TradeItem> items) {
        return items.stream().collect(Collectors.groupingBy(TradeItem::merchantNo));
    }
}
