package io.fenqi.installment.loannote;

import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.kernel.rate.AnnualRate;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What a relief would make of a loan note: it is granted, looked at and taken back, so that nothing is reckoned twice. */
final class ForeseeRelief {

    private static final int DECIMALS = 4;

    private ForeseeRelief() {}

    static Foreseen of(OpenLoan open, Relief relief, Instant at) {
        var book = new LoanBook(List.of(open));
        var receipt = Receipt.relief(new UUID(0, 0), open.loan(), relief, at, at);
        book.apply(receipt);
        var cost = cost(open);
        var outlook = outlook(open, receipt, cost);
        book.unwind(receipt);
        return new Foreseen(outlook, cost);
    }

    /** All installments from the oldest open one on, so many months later. */
    static Relief.Extension extension(OpenLoan open, ProductOffer offer, int months, LocalDate date) {
        var terms = open.rules().terms();
        var dates = new ArrayList<Relief.NewDate>();
        for (var item : open.loan().items()) {
            if (!dates.isEmpty() || !item.isSettled(date, open.rules())) {
                var index = item.installmentNo() - 1;
                var later = terms.monthsLater(index, item.dueDate()) + months;
                var due = offer.dueOn(terms.plannedLater(index, later));
                dates.add(new Relief.NewDate(item.installmentNo(), due, offer.billOn(due)));
            }
        }
        return new Relief.Extension(dates);
    }

    private static ReliefOutlook outlook(OpenLoan open, Receipt receipt, AnnualRate cost) {
        var items = open.loan().items();
        var putOff = receipt.kind() == ReceiptKind.EXTENSION ? receipt.parts() : List.<ReceiptPart>of();
        return new ReliefOutlook(
                receipt.waived().totalFen(),
                putOff.stream().mapToLong(part -> openFen(open, part)).sum(),
                putOff.stream().mapToLong(part -> -part.interestReducedFen()).sum(),
                items.getLast().dueDate(),
                cost.percent().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString(),
                items.stream().map(ForeseeRelief::line).toList());
    }

    private static long openFen(OpenLoan open, ReceiptPart part) {
        var item = open.loan().item(part.installmentNo());
        return item.planned().minus(item.paid()).principalFen();
    }

    private static ReliefOutlook.Line line(DueItem item) {
        var planned = item.planned();
        return new ReliefOutlook.Line(
                item.installmentNo(), item.dueDate(), planned.principalFen(), planned.interestFen(), planned.feeFen());
    }

    /** A due date that a day off has moved counts where it was planned, so that the cost is never told too low. */
    private static AnnualRate cost(OpenLoan open) {
        var terms = open.rules().terms();
        var received = 0L;
        var payments = new TreeMap<LocalDate, Long>();
        for (var item : open.loan().items()) {
            var index = item.installmentNo() - 1;
            var due = terms.plannedLater(index, terms.monthsLater(index, item.dueDate()));
            received += item.planned().principalFen();
            payments.merge(due, item.planned().totalFen(), Long::sum);
        }
        return CostDisclosure.ofDates(terms, received, payments).simple();
    }

    /** @param cost 12 r, not rounded: what is compared with the cap */
    record Foreseen(ReliefOutlook outlook, AnnualRate cost) {}
}
