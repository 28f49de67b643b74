package io.fenqi.installment.loannote;

import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lender hears of a loan note, numbered per loan note, and the plan versions that go with it (AGR-06, AGR-08). */
@Component
class LoanEvents {

    private final Events events;
    private final Schedules schedules;

    LoanEvents(Events events, Schedules schedules) {
        this.events = events;
        this.schedules = schedules;
    }

    /** The lender is asked whether it lends; the answer names the purchase. */
    void drawdownRequested(LoanNote loan) {
        var origin = loan.origin();
        publish(
                loan,
                "drawdown.requested",
                origin.purchaseId(),
                new Drawdown(
                        origin.purchaseId(),
                        loan.loanNoteNo(),
                        loan.principalFen(),
                        origin.termCount(),
                        origin.contractNo()));
    }

    /** A loan note is in force. */
    void created(LoanNote loan) {
        var origin = loan.origin();
        publish(
                loan,
                "loan.created",
                loan.id(),
                new Created(
                        loan.id(),
                        loan.loanNoteNo(),
                        loan.customerId(),
                        origin.contractNo(),
                        origin.productCode(),
                        origin.productVersion(),
                        origin.purchaseId(),
                        origin.merchantNo(),
                        loan.lenderLoanNo(),
                        loan.principalFen(),
                        loan.lentOn(),
                        loan.maturityDate(),
                        loan.scheduleVersion(),
                        plan(loan)));
    }

    /** It was made void after it had been in force. */
    void closed(LoanNote loan) {
        publish(
                loan,
                "loan.closed",
                loan.id(),
                new Closed(loan.id(), loan.loanNoteNo(), loan.status().name()));
    }

    /** Tells of every loan note what a receipt changed: its plan, what is paid, and whether it is closed. */
    void changed(LoanBook book, LoanBookState before, LoanBookState after, Receipt receipt) {
        var changes = after.since(before);
        for (var open : book.loans()) {
            var loan = open.loan();
            if (after.planChangedSince(before, loan.id())) {
                planChanged(loan, receipt);
            }
            var paid = changes.stream()
                    .filter(change -> change.place().loanNoteId().equals(loan.id()))
                    .map(LoanBookState.Change::amounts)
                    .reduce(Amounts.NONE, Amounts::plus);
            if (!paid.isNone() && receipt.kind().isPayment()) {
                posted(loan, receipt, paid);
            }
            if (receipt.isReliefOf(loan) && !receipt.waived().isNone()) {
                waived(loan, receipt);
            }
            loan.takeRegrading()
                    .ifPresent(change -> events.publish(change.event(loan.lenderId(), loan.nextEventSequence())));
            if ((!paid.isNone() || receipt.isReliefOf(loan)) && !loan.status().isOpen()) {
                closed(loan);
            }
        }
    }

    /** What a waiver is worth now, which may be less than before: the newest event of a waiver holds. */
    void waived(LoanBook book, Receipt receipt) {
        book.loans().stream().map(OpenLoan::loan).filter(receipt::isReliefOf).forEach(loan -> waived(loan, receipt));
    }

    private void waived(LoanNote loan, Receipt receipt) {
        var waived = receipt.waived();
        publish(
                loan,
                "waiver.granted",
                loan.id(),
                new Waived(
                        loan.id(),
                        loan.loanNoteNo(),
                        receipt.id(),
                        receipt.valueAt(),
                        waived.interestFen(),
                        waived.feeFen(),
                        waived.penaltyFen()));
    }

    private void planChanged(LoanNote loan, Receipt receipt) {
        var version = loan.nextScheduleVersion();
        schedules.add(loan, version, reason(receipt), receipt.valueDate(), plan(loan));
        publish(
                loan,
                "plan.changed",
                loan.id(),
                new PlanChanged(loan.id(), loan.loanNoteNo(), version, reason(receipt), plan(loan)));
    }

    private void posted(LoanNote loan, Receipt receipt, Amounts paid) {
        publish(
                loan,
                "repayment.posted",
                loan.id(),
                new Posted(
                        loan.id(),
                        loan.loanNoteNo(),
                        receipt.id(),
                        receipt.isReversed(),
                        receipt.valueAt(),
                        paid.principalFen(),
                        paid.interestFen(),
                        paid.feeFen(),
                        paid.penaltyFen(),
                        loan.openPrincipalFen()));
    }

    private void publish(LoanNote loan, String type, UUID resource, Object content) {
        events.publish(new NewEvent(
                type, "lender:" + loan.lenderId(), resource.toString(), loan.nextEventSequence(), content));
    }

    private static String reason(Receipt receipt) {
        if (receipt.isReversed()) {
            return "REVERSAL";
        }
        return receipt.kind().isPayment() ? "PAYMENT" : receipt.kind().name();
    }

    static List<PlanLine> plan(LoanNote loan) {
        return loan.items().stream()
                .map(item -> new PlanLine(
                        item.installmentNo(),
                        item.dueDate(),
                        item.planned().principalFen(),
                        item.planned().interestFen(),
                        item.planned().feeFen()))
                .toList();
    }

    record PlanLine(int no, LocalDate dueDate, long principalFen, long interestFen, long feeFen) {}

    private record Drawdown(UUID purchaseId, String loanNoteNo, long amountFen, int termCount, String contractNo) {}

    private record Created(
            UUID loanNoteId,
            String loanNoteNo,
            UUID customerId,
            String contractNo,
            String productCode,
            int productVersion,
            UUID purchaseId,
            String merchantNo,
            @Nullable String lenderLoanNo,
            long principalFen,
            LocalDate lentOn,
            LocalDate maturityDate,
            int scheduleVersion,
            List<PlanLine> installments) {}

    private record PlanChanged(
            UUID loanNoteId, String loanNoteNo, int scheduleVersion, String reason, List<PlanLine> installments) {}

    private record Posted(
            UUID loanNoteId,
            String loanNoteNo,
            UUID paymentId,
            boolean reversed,
            Instant valueAt,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen,
            long outstandingPrincipalFen) {}

    private record Waived(
            UUID loanNoteId,
            String loanNoteNo,
            UUID waiverId,
            Instant valueAt,
            long interestFen,
            long feeFen,
            long penaltyFen) {}

    private record Closed(UUID loanNoteId, String loanNoteNo, String status) {}
}
