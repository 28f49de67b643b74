package io.fenqi.repayment.agreement;

import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of signing and ending. */
@Component
class AgreementRecord {
    private static final Logger LOG = LoggerFactory.getLogger(AgreementRecord.class);

    private final PayAgreements agreements;
    private final IdempotentPut claims;
    private final Outbox outbox;
    private final Events events;
    private final Clock clock;

    AgreementRecord(PayAgreements agreements, IdempotentPut claims, Outbox outbox, Events events, Clock clock) {
        this.agreements = agreements;
        this.claims = claims;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** False if this request was made before. */
    @Transactional
    boolean begin(PayAgreement agreement, Object request) {
        if (!claims.claim("pay-agreements", agreement.id(), request)) {
            return false;
        }
        agreements.save(agreement);
        return true;
    }

    @Transactional
    PayAgreement change(UUID id, Consumer<PayAgreement> change) {
        var agreement = lock(id);
        var before = agreement.status();
        change.accept(agreement);
        if (agreement.status() != before) {
            LOG.info("agreement {} {} -> {}", id, before, agreement.status());
        }
        return agreement;
    }

    /** Signed: credit-service hears of it, since an accepted application becomes active by it. */
    @Transactional
    PayAgreement signed(UUID id, String agreementNo) {
        var now = clock.instant();
        var agreement = lock(id);
        if (agreement.signed(agreementNo, now)) {
            LOG.info("agreement {} SIGNED at {}", id, agreement.channelCode());
            var told = AgreementTasks.Told.of(agreement, now);
            outbox.add(AgreementTasks.TELL_CREDIT, told.key(), told);
        }
        return agreement;
    }

    /** Ended by the customer: no order may use it from now on; channel, credit-service and lender are told (AGR-03). */
    @Transactional
    PayAgreement terminated(UUID id) {
        var now = clock.instant();
        var agreement = lock(id);
        var agreementNo = agreement.agreementNo();
        if (agreement.terminate(now) && agreementNo != null) {
            LOG.info("agreement {} TERMINATED", id);
            var told = AgreementTasks.Told.of(agreement, now);
            outbox.add(AgreementTasks.TELL_CREDIT, told.key(), told);
            outbox.add(
                    AgreementTasks.END_AT_CHANNEL,
                    id.toString(),
                    new AgreementTasks.Ended(agreement.channelCode(), agreementNo));
            events.publish(new NewEvent(
                    "pay-agreement.terminated",
                    "lender:" + agreement.lenderId(),
                    id.toString(),
                    1,
                    Map.of("agreementId", id, "customerId", agreement.customerId(), "at", now)));
        }
        return agreement;
    }

    private PayAgreement lock(UUID id) {
        return agreements
                .lock(id)
                .orElseThrow(() -> new Refused(RepaymentError.AGREEMENT_UNKNOWN, "No agreement " + id));
    }
}
