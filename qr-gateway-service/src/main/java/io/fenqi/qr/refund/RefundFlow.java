package io.fenqi.qr.refund;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.qr.client.credit.CreditClient;
import io.fenqi.qr.client.installment.InstallmentClient;
import io.fenqi.qr.client.ledger.LedgerClient;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One refund, in the order it happens (architecture, flow 5): the loan shrinks and the limit with it, the refund takes
 * its accounting date, and the ledger moves the money back if the merchant is not settled yet.
 *
 * <p>Safe to call at any time, by anyone; remote calls run outside any transaction and carry ids derived from the
 * refund. An unknown outcome leaves the refund where it is.
 */
@Component
class RefundFlow {
    private static final int STEPS_MAX = 10;
    private static final Logger LOG = LoggerFactory.getLogger(RefundFlow.class);

    private final RefundRecord record;
    private final InstallmentClient installment;
    private final LedgerClient ledger;
    private final CreditClient credit;

    RefundFlow(RefundRecord record, InstallmentClient installment, LedgerClient ledger, CreditClient credit) {
        this.record = record;
        this.installment = installment;
        this.ledger = ledger;
        this.credit = credit;
    }

    Refund advance(UUID id) {
        return advance(record.find(id));
    }

    Refund advance(Refund start) {
        var now = start;
        try {
            for (int step = 0; step < STEPS_MAX; step++) {
                var next = switch (now.status()) {
                    case RECEIVED -> reduceLoan(now);
                    case LOAN_REDUCED -> record.book(now.id());
                    case BOOKED -> moveMoney(now);
                    case PENDING_FUNDS, COMPLETED, REFUSED -> now;
                };
                if (next.equals(now)) return now;
                now = next;
            }
        } catch (CallInDoubt | CallNotSent open) {
            LOG.warn("refund {} rests in {}: {}", now.id(), now.status(), open.getMessage());
            return now;
        } catch (CallRefused unexpected) {
            LOG.error("refund {} is stuck in {}: {}", now.id(), now.status(), unexpected.getMessage());
            return now;
        }
        throw new IllegalStateException("refund %s does not come to rest".formatted(start.id()));
    }

    private Refund reduceLoan(Refund now) {
        var purchase = now.purchase();
        InstallmentClient.Reduction reduction;
        try {
            reduction = installment.refund(
                    purchase.loanNoteId(),
                    now.id(),
                    new InstallmentClient.RefundRequest(
                            purchase.customerId(), now.amount().fen(), now.isBeforeSettlement()));
        } catch (CallRefused refused) {
            return record.refused(now.id(), refused.code());
        }
        reduction.loans().forEach(loan -> tellLimit(now, loan));
        return record.loanReduced(now.id(), reduction.paidBackFen());
    }

    /** After settlement the merchant has the money: settlement posts the refund when a later net covers it. */
    private Refund moveMoney(Refund now) {
        var purchase = now.purchase();
        if (now.isBeforeSettlement()) {
            ledger.journal(
                    Ids.derived(now.id(), "ledger"),
                    new LedgerClient.JournalRequest(
                            "REFUND_BEFORE_SETTLEMENT",
                            purchase.lenderId(),
                            new LedgerClient.Parties(purchase.merchantNo()),
                            now.amount().fen(),
                            purchase.purchaseNo()));
        }
        return record.completed(now.id());
    }

    /** Told where the loan stands, the limit gives back only what repayments have not given back. */
    private void tellLimit(Refund now, InstallmentClient.Standing loan) {
        credit.tellStanding(
                loan.purchaseId(),
                new CreditClient.Standing(
                        now.purchase().customerId(),
                        loan.limitAccountId(),
                        loan.sequence(),
                        loan.outstandingPrincipalFen(),
                        loan.boughtPrincipalFen(),
                        "REFUND",
                        now.id().toString()));
    }
}
