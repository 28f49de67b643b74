package io.fenqi.qr.purchase;

import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.client.credit.CreditClient;
import io.fenqi.qr.client.installment.InstallmentClient;
import io.fenqi.qr.client.ledger.LedgerClient;
import io.fenqi.qr.client.risk.RiskClient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One purchase from request to authorised, in the order it happens (architecture, flow 2). Remote calls run outside
 * any transaction.
 *
 * <p>{@code advance} is safe to call at any time, by anyone: requests carry ids derived from purchase and step and
 * repeat what the order says, and a status is stored only over the value it started from. Of two threads that store,
 * one wins and the other goes on from what it finds. An unknown outcome leaves the purchase where it is.
 */
@Component
class PurchaseFlow {
    static final String LOAN_NOTE = "loan-note";
    private static final String RISK_CHECK = "risk-check";
    private static final String CREDIT_HOLD = "credit-hold";
    private static final String FUNDS_HOLD = "funds-hold";
    private static final String RENEWED = "-renewed";
    private static final Duration RENEWED_FOR = Duration.ofDays(30);
    private static final int STEPS_MAX = 20;
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseFlow.class);

    private final Purchases purchases;
    private final PurchaseRecord record;
    private final PurchaseSettings settings;
    private final RiskClient risk;
    private final CreditClient credit;
    private final LedgerClient ledger;
    private final InstallmentClient installment;

    PurchaseFlow(
            Purchases purchases,
            PurchaseRecord record,
            PurchaseSettings settings,
            RiskClient risk,
            CreditClient credit,
            LedgerClient ledger,
            InstallmentClient installment) {
        this.purchases = purchases;
        this.record = record;
        this.settings = settings;
        this.risk = risk;
        this.credit = credit;
        this.ledger = ledger;
        this.installment = installment;
    }

    /** Takes the purchase as far as it can go now, and answers where it rests. */
    Purchase advance(UUID id) {
        return advance(find(id));
    }

    Purchase advance(Purchase start) {
        var now = start;
        try {
            for (int step = 0; step < STEPS_MAX; step++) {
                var next = switch (now.status()) {
                    case RECEIVED -> secure(now);
                    case AWAITING_LENDER -> followLender(now);
                    case BOOKED -> confirmHolds(now);
                    case FAILING -> cancelHolds(now);
                    case AUTHORISED, PARTIALLY_REFUNDED, REFUNDED, FAILED, CANCELLED -> now;
                };
                if (next.equals(now)) return now;
                now = record.store(now, next).orElseGet(() -> find(start.id()));
            }
        } catch (CallInDoubt | CallNotSent open) {
            LOG.warn("purchase {} rests in {}: {}", now.id(), now.status(), open.getMessage());
            return now;
        } catch (CallRefused unexpected) {
            LOG.error("purchase {} is stuck in {}: {}", now.id(), now.status(), unexpected.getMessage());
            return now;
        }
        throw new IllegalStateException("purchase %s does not come to rest".formatted(start.id()));
    }

    /**
     * Asks in this order; nothing is stored between, since a request that is repeated is answered as before. A definite
     * no ends the purchase. Risk keeps what it has decided, so what it rejects has never come past it: nothing is there to
     * be cancelled.
     */
    private Purchase secure(Purchase now) {
        try {
            var check = risk.check(now.idOf(RISK_CHECK), riskCheck(now));
            if (!check.approves()) return now.rejectedByRisk(check.customerText());
            var limit = credit.hold(now.idOf(CREDIT_HOLD), creditHold(now));
            if (!fits(limit, now.order())) return now.failing(FailureReason.LIMIT_NOT_FOR_PRODUCT, null);
            var funds = ledger.hold(now.idOf(FUNDS_HOLD), fundsHold(now, holdUntil(now)));
            var note = installment.book(
                    now.idOf(LOAN_NOTE), loanNote(now, limit)); // the pivot, unless the lender is asked
            return now.booked(limit.contractNo(), funds.advanceFen(), note.loanNoteNo());
        } catch (CallRefused refused) {
            LOG.info("purchase {} refused: {}", now.id(), refused.getMessage());
            return now.failing(FailureReason.of(refused), null);
        }
    }

    /** The lender's answer comes as a call of its own; until then there is nothing to do. */
    private Purchase followLender(Purchase now) {
        var decision = now.decision();
        if (decision == null) return now;
        return switch (decision.outcome()) {
            case REJECT -> now.failing(FailureReason.LENDER_DECLINED, null);
            case APPROVE -> {
                installment.activate(
                        now.idOf(LOAN_NOTE),
                        new InstallmentClient.ActivateRequest(now.order().customerId(), decision.lenderLoanNo()));
                yield now.lenderApproved();
            }
        };
    }

    /** Behind the pivot: there is only forward. A hold that has expired is taken anew, the limit's by credit (CRD-09). */
    private Purchase confirmHolds(Purchase now) {
        var order = now.order();
        credit.use(
                now.idOf(CREDIT_HOLD),
                new CreditClient.UseRequest(order.customerId(), order.amount().fen()));
        var posting = new LedgerClient.PostingRequest(
                order.lenderId(), order.payee().merchantNo(), order.amount().fen(), now.purchaseNo());
        orRenewed(() -> ledger.post(now.idOf(FUNDS_HOLD), posting), () -> {
            ledger.hold(now.idOf(FUNDS_HOLD + RENEWED), fundsHold(now, renewedUntil(now)));
            ledger.post(now.idOf(FUNDS_HOLD + RENEWED), posting);
        });
        return now.authorised();
    }

    /** All of them, in reverse order: cancelling what is not there leaves a mark that refuses it when it comes late. */
    private Purchase cancelHolds(Purchase now) {
        var order = now.order();
        var reason = now.reason() == null ? FailureReason.NOT_POSSIBLE : now.reason();
        orGone(() -> installment.cancel(
                now.idOf(LOAN_NOTE), new InstallmentClient.VoidRequest(order.customerId(), reason.name())));
        orGone(() -> ledger.cancel(now.idOf(FUNDS_HOLD), new LedgerClient.VoidRequest(order.lenderId())));
        orGone(() -> credit.release(
                now.idOf(CREDIT_HOLD), new CreditClient.ReleaseRequest(order.customerId(), order.limitAccountId())));
        return now.closed();
    }

    private static void orRenewed(Runnable confirm, Runnable renew) {
        try {
            confirm.run();
        } catch (CallRefused refused) {
            if (!refused.code().endsWith("HOLD_EXPIRED")) throw refused;
            renew.run();
        }
    }

    private static void orGone(Runnable cancel) {
        try {
            cancel.run();
        } catch (CallRefused refused) {
            if (refused.status() != 404) throw refused;
        }
    }

    private static boolean fits(CreditClient.Hold limit, PurchaseOrder order) {
        return limit.lenderId().equals(order.lenderId())
                && limit.productCode().equals(order.productCode())
                && limit.priceTier().equals(order.priceTier());
    }

    private static RiskClient.CheckRequest riskCheck(Purchase now) {
        var order = now.order();
        var payee = order.payee();
        return new RiskClient.CheckRequest(
                order.customerId(),
                payee.merchantNo(),
                payee.merchantMcc(),
                payee.legalPersonHash(),
                order.amount().fen(),
                payee.codeKind().name(),
                order.deviceId(),
                order.receivedAt());
    }

    private static InstallmentClient.BookRequest loanNote(Purchase now, CreditClient.Hold limit) {
        var order = now.order();
        return new InstallmentClient.BookRequest(
                order.quoteId(),
                order.customerId(),
                limit.contractNo(),
                order.limitAccountId(),
                now.id(),
                order.payee().merchantNo(),
                order.payee().merchantName(),
                order.payee().merchantMcc(),
                order.awaitsLender());
    }

    private CreditClient.HoldRequest creditHold(Purchase now) {
        var order = now.order();
        return new CreditClient.HoldRequest(
                order.limitAccountId(), order.customerId(), order.amount().fen(), now.id(), holdUntil(now));
    }

    private static LedgerClient.HoldRequest fundsHold(Purchase now, Instant until) {
        var order = now.order();
        return new LedgerClient.HoldRequest(
                order.lenderId(), order.amount().fen(), order.advanceAllowed(), until, now.purchaseNo());
    }

    private Instant holdUntil(Purchase now) {
        return now.order().receivedAt().plus(settings.holdFor());
    }

    private static Instant renewedUntil(Purchase now) {
        return now.order().receivedAt().plus(RENEWED_FOR);
    }

    private Purchase find(UUID id) {
        return purchases.find(id).orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + id));
    }
}
