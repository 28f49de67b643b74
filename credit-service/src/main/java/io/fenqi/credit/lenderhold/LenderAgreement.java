package io.fenqi.credit.lenderhold;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a lender for a hold, and says whether it has agreed. The question leaves with the commit that stores it, and the
 * answer comes as a call of its own; so no transaction ever waits for a lender.
 */
@Component
public class LenderAgreement {
    private final LenderHolds holds;
    private final LenderHoldSettings settings;
    private final Events events;
    private final Clock clock;

    LenderAgreement(LenderHolds holds, LenderHoldSettings settings, Events events, Clock clock) {
        this.holds = holds;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @param answerBy later is a no */
    record Asked(
            UUID holdId,
            UUID limitAccountId,
            String contractNo,
            long amountFen,
            UUID purchaseId,
            Instant expiresAt,
            Instant answerBy) {}

    record Reversed(UUID holdId, UUID limitAccountId, String contractNo, long amountFen, String reason) {}

    /** In the transaction of the hold: passes if the lender has agreed to just this, and is used up by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(HoldQuestion question) {
        var hold = holds.lockById(question.id()).orElseThrow(LenderNotAsked::new);
        if (!hold.question().equals(question)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "the lender was asked something else");
        }
        switch (hold.status()) {
            case ASKED -> throw notYet();
            case DECLINED -> throw new Refused(CreditError.LENDER_DECLINED_HOLD, "the lender said no");
            case REVERSED -> throw new Refused(CreditError.LENDER_DID_NOT_ANSWER, "the hold was called off");
            case AGREED -> hold.taken();
            case TAKEN -> throw new IllegalStateException("hold %s is taken".formatted(question.id()));
        }
    }

    /** Asks once, whoever calls; answers with the refusal that asks the caller to come again. */
    @Transactional
    public Refused ask(HoldQuestion question) {
        if (holds.lockById(question.id()).isEmpty()) {
            var answerBy = clock.instant().plus(settings.answersWithin());
            holds.saveAndFlush(new LenderHold(question, answerBy));
            publish(
                    "limit.hold-requested",
                    question,
                    1,
                    new Asked(
                            question.id(),
                            question.limitAccountId(),
                            question.contractNo(),
                            question.amountFen(),
                            question.purchaseId(),
                            question.expiresAt(),
                            answerBy));
        }
        return notYet();
    }

    /** In the transaction that gives a hold up: what the lender has kept, or may have, it need not keep any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(UUID holdId, String reason) {
        holds.lockById(holdId).filter(LenderHold::isOpen).ifPresent(hold -> reverse(hold, reason));
    }

    /** Of a hold whose time is over. */
    @Transactional
    void end(UUID holdId) {
        holds.lockById(holdId)
                .filter(hold -> hold.isOver(clock.instant()))
                .ifPresent(hold -> reverse(hold, "its time is over"));
    }

    private void reverse(LenderHold hold, String reason) {
        hold.reversed();
        var question = hold.question();
        publish(
                "limit.hold-reversed",
                question,
                2,
                new Reversed(
                        question.id(), question.limitAccountId(), question.contractNo(), question.amountFen(), reason));
    }

    private void publish(String type, HoldQuestion about, long sequence, Object data) {
        events.publish(
                new NewEvent(type, "lender:" + about.lenderId(), about.id().toString(), sequence, data));
    }

    private static Refused notYet() {
        return new Refused(CreditError.LENDER_ASKED, "come again with the same id");
    }
}
