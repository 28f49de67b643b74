package io.fenqi.settlement.clearing;

import io.fenqi.settlement.client.qr.QrClient;
import io.fenqi.settlement.client.repayment.RepaymentClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Copies a cut date's items from their owners by cursor, and compares count and sums with the owners' totals: a
 * difference stops the run, so nothing is ever settled by half.
 */
@Component
public class PullItems {
    private static final int PAGE_SIZE = 1_000;
    private static final int PAGES_MAX = 100_000;

    private final QrClient qr;
    private final RepaymentClient repayment;
    private final TradeItems trades;
    private final CollectionItems collections;
    private final RunProblems problems;

    PullItems(
            QrClient qr,
            RepaymentClient repayment,
            TradeItems trades,
            CollectionItems collections,
            RunProblems problems) {
        this.qr = qr;
        this.repayment = repayment;
        this.trades = trades;
        this.collections = collections;
        this.problems = problems;
    }

    /** True if everything the owners have for the date is here, to the fen. */
    public boolean pull(LocalDate date) {
        boolean tradesAgree = pullTrades(date);
        return pullCollections(date) && tradesAgree;
    }

    private boolean pullTrades(LocalDate date) {
        allPages(after -> {
            var page = qr.items(date, after, PAGE_SIZE);
            trades.store(date, page.items().stream().map(PullItems::trade).toList());
            return page.nextAfter();
        });
        var totals = qr.totals(date);
        var theirs =
                new TradeSums(totals.count(), totals.purchaseFen(), totals.refundBeforeFen(), totals.refundAfterFen());
        return agree(date, "qr-gateway", totals.cut(), theirs, trades.sumsOf(date));
    }

    private boolean pullCollections(LocalDate date) {
        allPages(after -> {
            var page = repayment.items(date, after, PAGE_SIZE);
            collections.store(
                    date, page.items().stream().map(PullItems::collection).toList());
            return page.nextAfter();
        });
        var totals = repayment.totals(date);
        var theirs = new CollectionSums(totals.count(), totals.collectedFen(), totals.overpaidFen());
        return agree(date, "repayment", totals.cut(), theirs, collections.sumsOf(date));
    }

    private boolean agree(LocalDate date, String owner, boolean cut, Object theirs, Object ours) {
        if (cut && theirs.equals(ours)) {
            problems.clear(date, ProblemCode.ITEMS_DIFFER, owner);
            return true;
        }
        String detail = cut ? "owner has %s, pulled %s".formatted(theirs, ours) : "the owner says it is not cut";
        problems.list(date, ProblemCode.ITEMS_DIFFER, owner, detail);
        return false;
    }

    private static void allPages(Function<@Nullable String, @Nullable String> pull) {
        String after = pull.apply(null);
        for (int page = 1; after != null; page++) {
            if (page == PAGES_MAX) {
                throw new IllegalStateException("a clearing date with more than %d pages".formatted(PAGES_MAX));
            }
            after = pull.apply(after);
        }
    }

    private static TradeItem trade(QrClient.Item item) {
        return new TradeItem(
                item.id(),
                TradeKind.valueOf(item.kind()),
                item.purchaseId(),
                item.purchaseNo(),
                item.merchantNo(),
                item.lenderId(),
                item.productCode(),
                item.amountFen(),
                item.advanceFen(),
                item.occurredAt());
    }

    private static CollectionItem collection(RepaymentClient.Item item) {
        return new CollectionItem(
                item.id(),
                CollectionKind.valueOf(item.kind()),
                item.withholdingId(),
                item.repaymentId(),
                item.channelCode(),
                item.channelOrderNo(),
                item.lenderId(),
                item.customerId(),
                item.amountFen(),
                item.principalFen(),
                item.interestFen(),
                item.feeFen(),
                item.penaltyFen(),
                item.overpaidFen(),
                item.creditor(),
                item.valueDate());
    }
}
