package io.fenqi.installment.loannote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a relief does to the installments of a loan, given what is open when it counts (docs/money.md M-28, M-29).
 *
 * <p>A waiver takes from the oldest installment on what is open of each component, and lapses where less is open than was
 * waived: it never becomes money. An extension moves the due dates that it names, charges interest for the added time and
 * leaves the penalty for the days before as it is.
 */
final class ApplyRelief {

    private ApplyRelief() {}

    /** The parts of its receipt; none when nothing is open any more. */
    static List<ReceiptPart> to(OpenLoan loan, Relief relief, LocalDate date) {
        return switch (relief) {
            case Relief.Waiver waiver -> waive(loan, waiver, date);
            case Relief.Extension extension -> putOff(loan, extension, date);
        };
    }

    private static List<ReceiptPart> waive(OpenLoan loan, Relief.Waiver waiver, LocalDate date) {
        var parts = new ArrayList<ReceiptPart>();
        var left = new Amounts(0, waiver.interestFen(), waiver.feeFen(), waiver.penaltyFen());
        for (var item : loan.loan().items()) {
            var waived = item.open(date, loan.rules()).atMost(left);
            if (waiver.covers(item.installmentNo()) && !waived.isNone()) {
                parts.add(item.change(Amounts.NONE, waived, date, loan.rules()));
                left = left.minus(waived);
            }
        }
        return parts;
    }

    private static List<ReceiptPart> putOff(OpenLoan loan, Relief.Extension extension, LocalDate date) {
        var parts = new ArrayList<ReceiptPart>();
        for (var to : extension.dates()) {
            var item = loan.loan().item(to.installmentNo());
            if (!item.isSettled(date, loan.rules())) {
                parts.add(item.putOff(to, date, loan.rules()));
            }
        }
        return parts;
    }
}
