package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.repayment.client.credit.CreditClient;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.client.ledger.LedgerClient;
import io.fenqi.repayment.withholding.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the flow asks of other services, each call with an id derived from part and step. */
@Component
class PeerSteps {
    private static final String COLLECTED = "journal-collected";
    private static final String OVERPAID = "journal-overpaid";

    private final InstallmentClient installment;
    private final CreditClient credit;
    private final LedgerClient ledger;
    private final RepaymentSettings settings;

    PeerSteps(InstallmentClient installment, CreditClient credit, LedgerClient ledger, RepaymentSettings settings) {
        this.installment = installment;
        this.credit = credit;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** How a part's money was spread, and as which payment. */
    record Spread(UUID paymentId, Split split, LoansChanged changed) {
        /** Whether anything is overpaid that was not. */
        boolean leavesOverpaid() {
            return split.overpaidFen() > 0 || changed.correction().overpaidFen() > 0;
        }
    }

    /** Spreads the money over what is owed. */
    Spread apply(RepaymentState repayment, PartState part, OrderState order) {
        return part.owed()
                ? applied(repayment, part, order)
                : new Spread(part.idOf(PartState.PAYMENT), Split.nothingOwed(order.amountFen()), LoansChanged.NOTHING);
    }

    private Spread applied(RepaymentState repayment, PartState part, OrderState order) {
        var id = part.idOf(PartState.PAYMENT);
        var applied = installment.apply(
                id,
                new InstallmentClient.Payment(
                        repayment.customerId(),
                        repayment.lenderId(),
                        order.amountFen(),
                        order.requiredCollectedAt(),
                        repayment.kind().name(),
                        repayment.payoffQuoteId()));
        var split = new Split(
                applied.overpaidFen(),
                Objects.requireNonNullElse(applied.creditor(), Split.LENDER),
                applied.parts().stream().map(PeerSteps::line).toList());
        return new Spread(id, split, new LoansChanged(corrections(applied), applied.loans()));
    }

    private static AppliedLine line(InstallmentClient.Part part) {
        return new AppliedLine(
                part.loanNoteId(),
                part.limitAccountId(),
                part.installmentNo(),
                part.principalFen(),
                part.interestFen(),
                part.feeFen(),
                part.penaltyFen());
    }

    private static Amounts corrections(InstallmentClient.Applied applied) {
        return Amounts.of(applied.corrections(), applied.correctionOverpaidFen());
    }

    /**
     * At once, not when the money arrives (CRD-10). A loan note may be repaid while its purchase is still being confirmed:
     * then this waits.
     */
    void tellLimit(RepaymentState repayment, List<InstallmentClient.Standing> loans, String cause) {
        for (var loan : loans) {
            try {
                credit.tellStanding(
                        loan.purchaseId(),
                        new CreditClient.Standing(
                                repayment.customerId(),
                                loan.limitAccountId(),
                                loan.sequence(),
                                loan.outstandingPrincipalFen(),
                                loan.boughtPrincipalFen(),
                                cause,
                                repayment.repaymentNo()));
            } catch (CallRefused refused) {
                if (!refused.code().equals("RESTORE_BEFORE_USE")) throw refused;
                throw new CallNotSent(refused.provider(), refused.code(), refused);
            }
        }
    }

    void post(RepaymentState repayment, PartState part, OrderState order, Spread spread) {
        var split = spread.split();
        if (split.appliedFen() > 0) {
            boolean guarantor = split.creditor().equals(Split.GUARANTOR);
            var event = guarantor ? "WITHHOLDING_COLLECTED_FOR_GUARANTOR" : "WITHHOLDING_COLLECTED";
            ledger.post(part.idOf(COLLECTED), journal(repayment, order, split, event, split.appliedFen(), null));
        }
        if (split.overpaidFen() > 0) {
            ledger.post(
                    part.idOf(OVERPAID),
                    journal(repayment, order, split, "OVERPAYMENT_COLLECTED", split.overpaidFen(), null));
        }
        correct(part.idOf("journal-corrected"), repayment, order, split, spread.changed());
    }

    /** What other payments overpaid more or less goes between lender and customer; the rest stays the lender's. */
    private void correct(UUID id, RepaymentState repayment, OrderState order, Split split, LoansChanged changed) {
        long overpaidFen = changed.correction().overpaidFen();
        if (overpaidFen != 0) {
            var event = overpaidFen > 0 ? "OVERPAYMENT_FOUND" : "OVERPAYMENT_APPLIED";
            ledger.post(id, journal(repayment, order, split, event, Math.abs(overpaidFen), null));
        }
    }

    /**
     * What is taken back by now may be split otherwise than the part was, which is what clearing and ledger take back: the
     * difference is a correction too.
     */
    LoansChanged reversePayment(RepaymentState repayment, PartState part) {
        if (!part.owed()) {
            return LoansChanged.NOTHING;
        }
        var reversal = new InstallmentClient.Reversal(repayment.customerId(), "CHANNEL_DENIED");
        var back = installment.reverse(part.idOf(PartState.PAYMENT), reversal);
        var correction = Amounts.of(part.requiredSplit())
                .minus(Amounts.of(back.parts(), back.overpaidFen()))
                .minus(corrections(back));
        return new LoansChanged(correction, back.loans());
    }

    /** What of a customer's payments goes back to their cards, by payment. */
    Map<UUID, Long> returnOverpaid(GiveBackOverpaid.Wanted wanted) {
        return installment
                .returnOverpaid(
                        wanted.id(),
                        new InstallmentClient.Return(wanted.customerId(), wanted.lenderId(), wanted.paymentId()))
                .items()
                .stream()
                .collect(Collectors.toMap(
                        InstallmentClient.ReturnLine::paymentId, InstallmentClient.ReturnLine::amountFen));
    }

    void reversePosting(RepaymentState repayment, PartState part, OrderState order, LoansChanged changed) {
        var split = part.requiredSplit();
        if (split.appliedFen() > 0) {
            var original = part.idOf(COLLECTED);
            ledger.post(
                    part.idOf("reversal-collected"),
                    journal(repayment, order, split, "REVERSAL", split.appliedFen(), original));
        }
        if (split.overpaidFen() > 0) {
            var original = part.idOf(OVERPAID);
            ledger.post(
                    part.idOf("reversal-overpaid"),
                    journal(repayment, order, split, "REVERSAL", split.overpaidFen(), original));
        }
        correct(part.idOf("reversal-corrected"), repayment, order, split, changed);
    }

    private LedgerClient.Journal journal(
            RepaymentState repayment,
            OrderState order,
            Split split,
            String event,
            long amountFen,
            @Nullable UUID reversalOf) {
        var guarantor = split.creditor().equals(Split.GUARANTOR) ? settings.guarantorPartyId() : null;
        return new LedgerClient.Journal(
                event,
                repayment.lenderId(),
                new LedgerClient.Parties(order.channelCode(), repayment.customerId(), guarantor),
                amountFen,
                order.orderNo(),
                BusinessTime.dateOf(order.requiredCollectedAt()),
                reversalOf);
    }
}
