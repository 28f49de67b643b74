package io.fenqi.settlement.netting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one merchant is owed for one accounting date (SET-05), in fen; nothing but arithmetic.
 *
 * <p>Per lender lane: carried + purchases - refunds before settlement - fees. Late refunds wait in order of age and are
 * covered, whole and oldest first, by what the merchant has over all lanes; the lender's position gets them only then
 * (POS-07). The net counts every waiting refund. A net above zero is paid, a net below zero is carried forward, and a
 * held merchant is paid nothing and carries all. Fees given back reduce fees charged; what exceeds them is a credit
 * against the fees of later days, as the ledger knows no fee that flows back.
 */
final class Netting {
    /** @param balanceFen what earlier runs carried, below zero after refunds */
    record Carried(String lenderId, long balanceFen, long feeCreditFen) {}

    /** @param feeFen the fee of a purchase, or minus the fee given back with a refund */
    record Trade(UUID id, Sort sort, String lenderId, long amountFen, long feeFen) {}

    enum Sort {
        PURCHASE,
        REFUND_BEFORE,
        /** Counts here only for its fee; its amount waits among the late refunds. */
        REFUND_AFTER
    }

    record LateRefund(UUID id, String lenderId, long amountFen) {}

    record Start(List<Carried> carried, List<Trade> trades, List<LateRefund> waiting, boolean held) {}

    record LaneNet(
            String lenderId,
            long carriedInFen,
            long purchaseFen,
            long refundBeforeFen,
            long refundAfterFen,
            long feeFen,
            long feeCreditInFen,
            long feeCreditOutFen,
            long settledFen,
            long carriedOutFen) {}

    /** @param netFen what the merchant is owed with every waiting refund taken off; below zero it owes */
    record Result(List<LaneNet> lanes, List<LateRefund> covered, long netFen, long uncoveredFen, long payFen) {}

    private Netting() {}

    static Result of(Start start) {
        var lanes = new TreeMap<String, Lane>();
        for (var carried : start.carried()) {
            var lane = lanes.computeIfAbsent(carried.lenderId(), Lane::new);
            lane.carriedInFen = carried.balanceFen();
            lane.feeCreditInFen = carried.feeCreditFen();
        }
        for (var trade : start.trades()) {
            lanes.computeIfAbsent(trade.lenderId(), Lane::new).add(trade);
        }
        lanes.values().forEach(Lane::charge);
        var covered = cover(lanes, start.waiting());
        long uncoveredFen = sum(start.waiting()) - sum(covered);
        long keptFen = lanes.values().stream().mapToLong(Lane::balanceFen).sum();
        long netFen = Math.subtractExact(keptFen, uncoveredFen);
        long payFen = start.held() ? 0 : Math.max(0, netFen);
        settle(lanes, payFen);
        return new Result(lanes.values().stream().map(Lane::net).toList(), covered, netFen, uncoveredFen, payFen);
    }

    /** Oldest first; the first that is not covered holds back those after it, so that no old one starves. */
    private static List<LateRefund> cover(SortedMap<String, Lane> lanes, List<LateRefund> waiting) {
        long availableFen = lanes.values().stream().mapToLong(Lane::balanceFen).sum();
        var covered = new ArrayList<LateRefund>();
        for (var refund : waiting) {
            if (refund.amountFen() > availableFen) {
                break;
            }
            availableFen -= refund.amountFen();
            lanes.computeIfAbsent(refund.lenderId(), Lane::new).refundAfterFen += refund.amountFen();
            covered.add(refund);
        }
        return covered;
    }

    /** Takes the payment from the lanes that have something, in the order of lenders. */
    private static void settle(SortedMap<String, Lane> lanes, long payFen) {
        long restFen = payFen;
        for (var lane : lanes.values()) {
            long shareFen = Math.clamp(lane.balanceFen(), 0, restFen);
            lane.settledFen = shareFen;
            restFen -= shareFen;
        }
        if (restFen != 0) {
            throw new IllegalStateException("%d fen of a payment are in no lane".formatted(restFen));
        }
    }

    private static long sum(List<LateRefund> refunds) {
        return refunds.stream().mapToLong(LateRefund::amountFen).sum();
    }

    /** One merchant's account with one lender while it is netted. */
    private static final class Lane {
        private final String lenderId;
        private long carriedInFen;
        private long purchaseFen;
        private long refundBeforeFen;
        private long refundAfterFen;
        private long feeOfTradesFen;
        private long feeFen;
        private long feeCreditInFen;
        private long feeCreditOutFen;
        private long settledFen;

        Lane(String lenderId) {
            this.lenderId = lenderId;
        }

        void add(Trade trade) {
            switch (trade.sort()) {
                case PURCHASE -> purchaseFen = Math.addExact(purchaseFen, trade.amountFen());
                case REFUND_BEFORE -> refundBeforeFen = Math.addExact(refundBeforeFen, trade.amountFen());
                case REFUND_AFTER -> {
                    // waits
                }
            }
            feeOfTradesFen += trade.feeFen();
        }

        void charge() {
            long dueFen = feeOfTradesFen - feeCreditInFen;
            feeFen = Math.max(0, dueFen);
            feeCreditOutFen = Math.max(0, -dueFen);
        }

        long balanceFen() {
            return carriedInFen + purchaseFen - refundBeforeFen - refundAfterFen - feeFen;
        }

        LaneNet net() {
            return new LaneNet(
                    lenderId,
                    carriedInFen,
                    purchaseFen,
                    refundBeforeFen,
                    refundAfterFen,
                    feeFen,
                    feeCreditInFen,
                    feeCreditOutFen,
                    settledFen,
                    balanceFen() - settledFen);
        }
    }
}
