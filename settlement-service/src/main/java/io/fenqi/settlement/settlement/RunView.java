package io.fenqi.settlement.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as it is shown; amounts in fen. */
record RunView(
        LocalDate accountingDate,
        RunStatus status,
        LocalDate settleOn,
        boolean provisional,
        String startedBy,
        @Nullable String approvedBy,
        long purchaseCount,
        long purchaseFen,
        long refundFen,
        long feeFen,
        long netFen,
        long collectionFen,
        long remittanceFen,
        int merchants,
        int lenders,
        List<String> problems) {

    static RunView of(SettlementRun run, List<String> problems) {
        var figures = run.figures();
        return new RunView(
                run.accountingDate(),
                run.status(),
                run.settleOn(),
                run.isProvisional(),
                run.startedBy(),
                run.approvedBy(),
                figures.purchaseCount(),
                figures.purchaseFen(),
                figures.refundFen(),
                figures.feeFen(),
                figures.netFen(),
                figures.collectionFen(),
                figures.remittanceFen(),
                figures.merchants(),
                figures.lenders(),
                problems);
    }
}
