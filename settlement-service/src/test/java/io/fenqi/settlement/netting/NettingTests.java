package io.fenqi.settlement.netting;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.settlement.netting.Netting.Carried;
import io.fenqi.settlement.netting.Netting.LateRefund;
import io.fenqi.settlement.netting.Netting.Sort;
import io.fenqi.settlement.netting.Netting.Start;
import io.fenqi.settlement.netting.Netting.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NettingTests {
    private static final List<Carried> NOTHING = List.of();

    private static Trade purchase(String lender, long amountFen, long feeFen) {
        return new Trade(UUID.randomUUID(), Sort.PURCHASE, lender, amountFen, feeFen);
    }

    private static LateRefund late(String lender, long amountFen) {
        return new LateRefund(UUID.randomUUID(), lender, amountFen);
    }

    @Test
    void purchasesLessFeesArePaidOutOfTheirLanes() {
        var result =
                Netting.of(new Start(NOTHING, List.of(purchase("A", 100, 1), purchase("B", 50, 2)), List.of(), false));

        assertThat(result.payFen()).isEqualTo(147);
        assertThat(result.lanes()).extracting(Netting.LaneNet::settledFen).containsExactly(99L, 48L);
        assertThat(result.lanes()).extracting(Netting.LaneNet::carriedOutFen).containsOnly(0L);
    }

    @Test
    void negativeNetIsCarriedAndNettedLater() {
        var first = Netting.of(new Start(NOTHING, List.of(purchase("A", 100, 0)), List.of(late("A", 300)), false));

        assertThat(first.netFen()).isEqualTo(-200);
        assertThat(first.payFen()).isZero();
        assertThat(first.covered()).isEmpty();
        assertThat(first.uncoveredFen()).isEqualTo(300);
        assertThat(first.lanes().getFirst().carriedOutFen()).isEqualTo(100);
    }

    @Test
    void refundOfOneLenderIsCoveredByTheMerchantsMoneyFromAnother() {
        var result = Netting.of(new Start(NOTHING, List.of(purchase("B", 500, 0)), List.of(late("A", 100)), false));

        assertThat(result.payFen()).isEqualTo(400);
        assertThat(result.covered()).hasSize(1);
        assertThat(result.lanes()).extracting(Netting.LaneNet::carriedOutFen).containsExactly(-100L, 100L);
    }

    @Test
    void oldestRefundIsNotOvertakenByASmallerOne() {
        var result = Netting.of(
                new Start(NOTHING, List.of(purchase("A", 90, 0)), List.of(late("A", 100), late("A", 10)), false));

        assertThat(result.covered()).isEmpty();
        assertThat(result.netFen()).isEqualTo(-20);
    }

    @Test
    void feeGivenBackBeyondTheFeesOfTheDayIsKeptForLaterFees() {
        var givenBack = new Trade(UUID.randomUUID(), Sort.REFUND_BEFORE, "A", 100, -5);
        var first = Netting.of(new Start(
                List.of(new Carried("A", 100, 0)), List.of(purchase("A", 50, 2), givenBack), List.of(), false));
        assertThat(first.lanes().getFirst().feeFen()).isZero();
        assertThat(first.lanes().getFirst().feeCreditOutFen()).isEqualTo(3);

        var second = Netting.of(
                new Start(List.of(new Carried("A", 0, 3)), List.of(purchase("A", 100, 4)), List.of(), false));
        assertThat(second.lanes().getFirst().feeFen()).isEqualTo(1);
        assertThat(second.payFen()).isEqualTo(99);
    }

    @Test
    void heldMerchantIsPaidNothingAndLosesNothing() {
        var result = Netting.of(new Start(NOTHING, List.of(purchase("A", 100, 1)), List.of(late("A", 40)), true));

        assertThat(result.payFen()).isZero();
        assertThat(result.netFen()).isEqualTo(59);
        assertThat(result.covered()).hasSize(1);
        assertThat(result.lanes().getFirst().carriedOutFen()).isEqualTo(59);
    }

    /** Many days of one merchant against a model that knows only totals. */
    @Nested
    class AgainstAPlainModel {
        private List<Carried> carried = List.of();
        private List<LateRefund> waiting = new ArrayList<>();
        private long purchasesFen;
        private long refundsBeforeFen;
        private long refundsAfterFen;
        private long feesOfTradesFen;
        private long feesPostedFen;
        private long refundsPostedFen;
        private long paidFen;

        @Test
        void everyFenOfEveryDayIsSomewhere() {
            for (long seed = 1; seed <= 300; seed++) {
                carried = List.of();
                waiting = new ArrayList<>();
                purchasesFen = refundsBeforeFen = refundsAfterFen = feesOfTradesFen = 0;
                feesPostedFen = refundsPostedFen = paidFen = 0;
                var random = new Random(seed);
                for (int day = 0; day < 25; day++) {
                    settle(random);
                }
            }
        }

        private void settle(Random random) {
            boolean held = random.nextInt(6) == 0;
            var trades = trades(random);
            var result = Netting.of(new Start(carried, trades, waiting, held));

            feesPostedFen +=
                    result.lanes().stream().mapToLong(Netting.LaneNet::feeFen).sum();
            refundsPostedFen +=
                    result.covered().stream().mapToLong(LateRefund::amountFen).sum();
            paidFen += result.payFen();
            long balanceFen = result.lanes().stream()
                    .mapToLong(Netting.LaneNet::carriedOutFen)
                    .sum();
            long creditFen = result.lanes().stream()
                    .mapToLong(Netting.LaneNet::feeCreditOutFen)
                    .sum();
            assertThat(result.covered())
                    .isEqualTo(waiting.subList(0, result.covered().size()));
            waiting = new ArrayList<>(waiting.subList(result.covered().size(), waiting.size()));
            long waitingFen = waiting.stream().mapToLong(LateRefund::amountFen).sum();

            assertThat(balanceFen)
                    .isEqualTo(purchasesFen - refundsBeforeFen - refundsPostedFen - feesPostedFen - paidFen);
            assertThat(refundsPostedFen + waitingFen).isEqualTo(refundsAfterFen);
            assertThat(feesPostedFen - creditFen).isEqualTo(feesOfTradesFen);
            assertThat(result.uncoveredFen()).isEqualTo(waitingFen);
            long owedFen =
                    purchasesFen - refundsBeforeFen - refundsAfterFen - feesPostedFen - (paidFen - result.payFen());
            assertThat(result.netFen()).isEqualTo(owedFen);
            assertThat(result.payFen()).isEqualTo(held ? 0 : Math.max(0, owedFen));
            assertThat(result.lanes().stream()
                            .mapToLong(Netting.LaneNet::settledFen)
                            .sum())
                    .isEqualTo(result.payFen());
            assertThat(result.lanes()).allMatch(lane -> lane.settledFen() >= 0 && lane.feeFen() >= 0);
            if (!waiting.isEmpty()) {
                assertThat(waiting.getFirst().amountFen()).isGreaterThan(balanceFen);
            }
            carried = result.lanes().stream()
                    .map(lane -> new Carried(lane.lenderId(), lane.carriedOutFen(), lane.feeCreditOutFen()))
                    .toList();
        }

        private List<Trade> trades(Random random) {
            var trades = new ArrayList<Trade>();
            int count = random.nextInt(5);
            for (int number = 0; number < count; number++) {
                String lender = "L" + random.nextInt(3);
                long amountFen = 1 + random.nextInt(10_000);
                var sort = Sort.values()[random.nextInt(3)];
                long feeFen = random.nextInt(50) * (sort == Sort.PURCHASE ? 1 : -1);
                trades.add(new Trade(UUID.randomUUID(), sort, lender, amountFen, feeFen));
                feesOfTradesFen += feeFen;
                switch (sort) {
                    case PURCHASE -> purchasesFen += amountFen;
                    case REFUND_BEFORE -> refundsBeforeFen += amountFen;
                    case REFUND_AFTER -> {
                        refundsAfterFen += amountFen;
                        waiting.add(new LateRefund(UUID.randomUUID(), lender, amountFen));
                    }
                }
            }
            return trades;
        }
    }
}
