package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.client.credit.CreditClient;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.client.ledger.LedgerClient;
import io.fenqi.repayment.withholding.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    private final RaiseAlarm alarm;

    PeerSteps(
            InstallmentClient installment,
            CreditClient credit,
            LedgerClient ledger,
            RepaymentSettings settings,
            RaiseAlarm alarm) {
        this.installment = installment;
        this.credit = credit;
        this.ledger = ledger;
        this.settings = settings;
        this.alarm = alarm;
    }

    /**
     * How a part's money was spread.
     *
     * @param loans where the loan notes stand that it changed
     */
    record Spread(Split split, List<InstallmentClient.Standing> loans) {}

    /** Spreads the money over what is owed. */
    Spread apply(RepaymentState repayment, PartState part, OrderState order) {
        if (!part.owed()) {
            return new Spread(Split.nothingOwed(order.amountFen()), List.of());
        }
        var applied = applied(repayment, part, order);
        if (applied.corrections() != null && !applied.corrections().isEmpty()) {
            alarm.raise(
                    RepaymentAlarm.LATER_PAYMENTS_CHANGED,
                    order.id().toString(),
                    "part %d of repayment %s changed %d lines of later payments"
                            .formatted(
                                    part.partNo(),
                                    repayment.id(),
                                    applied.corrections().size()));
        }
        var split = new Split(
                applied.overpaidFen(),
                Objects.requireNonNullElse(applied.creditor(), Split.LENDER),
                applied.parts().stream()
                        .map(line -> new AppliedLine(
                                line.loanNoteId(),
                                line.limitAccountId(),
                                line.installmentNo(),
                                line.principalFen(),
                                line.interestFen(),
                                line.feeFen(),
                                line.penaltyFen()))
                        .toList());
        return new Spread(split, applied.loans());
    }

    /** A payoff quote that is refused by now pays what is owed all the same. */
    private InstallmentClient.Applied applied(RepaymentState repayment, PartState part, OrderState order) {
        try {
            var purpose = repayment.kind().name();
            return applied(part.idOf("payment"), repayment, order, purpose, repayment.payoffQuoteId());
        } catch (CallRefused refused) {
            if (repayment.kind() != RepaymentKind.EARLY_PAYOFF) {
                throw refused;
            }
            return applied(part.idOf("payment-without-quote"), repayment, order, RepaymentKind.FREE.name(), null);
        }
    }

    private InstallmentClient.Applied applied(
            UUID id, RepaymentState repayment, OrderState order, String purpose, @Nullable UUID payoffQuoteId) {
        return installment.apply(
                id,
                new InstallmentClient.Payment(
                        repayment.customerId(),
                        repayment.lenderId(),
                        order.amountFen(),
                        order.requiredCollectedAt(),
                        purpose,
                        payoffQuoteId));
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

    void post(RepaymentState repayment, PartState part, OrderState order, Split split) {
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
    }

    /** A payoff may have been paid without its quote: both are reversed, and the one that never came is barred. */
    List<InstallmentClient.Standing> reversePayment(RepaymentState repayment, PartState part) {
        if (!part.owed()) {
            return List.of();
        }
        var reversal = new InstallmentClient.Reversal(repayment.customerId(), "CHANNEL_DENIED");
        var loans = new ArrayList<>(
                installment.reverse(part.idOf("payment"), reversal).loans());
        if (repayment.kind() == RepaymentKind.EARLY_PAYOFF) {
            loans.addAll(installment
                    .reverse(part.idOf("payment-without-quote"), reversal)
                    .loans());
        }
        return loans;
    }

    void reversePosting(RepaymentState repayment, PartState part, OrderState order) {
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
