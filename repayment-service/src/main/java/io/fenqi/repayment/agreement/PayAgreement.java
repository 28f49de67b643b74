package io.fenqi.repayment.agreement;

import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.card.BoundCard;
import io.fenqi.repayment.channel.QueryBackOff;
import io.fenqi.repayment.refusal.RepaymentError;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's consent, signed at a channel by SMS, that a lender's money is taken from one card. */
@Entity
class PayAgreement extends Versioned {
    static final Duration RESEND_AFTER = Duration.ofSeconds(60);
    static final Duration CODE_LIFE = Duration.ofMinutes(5);
    static final int TRIES_MAX = 5;

    @Id
    private UUID id;

    private UUID customerId;
    private String lenderId;
    private UUID bankCardId;
    private String bankCode;
    private String cardLast4;
    private String channelCode;

    @Embedded
    private Authorisation authorisation;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private @Nullable String agreementNo;
    private int tries;
    private int queries;
    private @Nullable Instant resendFrom;
    private @Nullable Instant codeExpiresAt;
    private @Nullable Instant nextQueryAt;
    private @Nullable Instant signedAt;
    private @Nullable Instant terminatedAt;
    private @Nullable String reasonCode;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PayAgreement() {}

    PayAgreement(
            UUID id,
            String lenderId,
            BoundCard card,
            String channelCode,
            Authorisation authorisation,
            Instant createdAt) {
        this.id = id;
        this.customerId = card.customerId();
        this.lenderId = lenderId;
        this.bankCardId = card.id();
        this.bankCode = card.bankCode();
        this.cardLast4 = card.last4();
        this.channelCode = channelCode;
        this.authorisation = authorisation;
        this.status = AgreementStatus.APPLYING;
        this.createdAt = createdAt;
    }

    /** A new code is on its way: five minutes, five tries, the next one after sixty seconds. */
    void smsSent(Instant now) {
        become(AgreementStatus.SMS_SENT);
        tries = 0;
        resendFrom = now.plus(RESEND_AFTER);
        codeExpiresAt = now.plus(CODE_LIFE);
    }

    void requireResendable(Instant now) {
        if (status != AgreementStatus.APPLYING && status != AgreementStatus.SMS_SENT) {
            throw notOpen();
        }
        if (resendFrom != null && now.isBefore(resendFrom)) {
            throw new Refused(RepaymentError.SMS_TOO_EARLY, "The next message may be sent from " + resendFrom);
        }
    }

    /** Committed before the code goes to the channel: from here on only the channel knows whether it is signed. */
    void confirming(Instant now) {
        if (status != AgreementStatus.SMS_SENT) {
            throw notOpen();
        }
        if (codeExpiresAt == null || !now.isBefore(codeExpiresAt)) {
            throw new Refused(RepaymentError.SMS_CODE_EXPIRED, "The code was valid until " + codeExpiresAt);
        }
        if (tries >= TRIES_MAX) {
            throw new Refused(RepaymentError.SMS_TRIES_EXHAUSTED, "Ask for a new code");
        }
        become(AgreementStatus.IN_DOUBT);
        tries++;
        queries = 0;
        nextQueryAt = now.plus(QueryBackOff.waitAfter(0));
    }

    void asked(Instant now) {
        queries++;
        nextQueryAt = now.plus(QueryBackOff.waitAfter(queries));
    }

    /** The code was not accepted; the next try may follow. */
    void notSigned() {
        become(AgreementStatus.SMS_SENT);
        nextQueryAt = null;
    }

    /** True the first time. */
    boolean signed(String channelsNo, Instant now) {
        if (status == AgreementStatus.SIGNED) {
            return false;
        }
        become(AgreementStatus.SIGNED);
        agreementNo = channelsNo;
        signedAt = now;
        nextQueryAt = null;
        return true;
    }

    void failed(String reason) {
        become(AgreementStatus.FAILED);
        reasonCode = reason;
        nextQueryAt = null;
    }

    void expire() {
        become(AgreementStatus.EXPIRED);
    }

    /** True if it was signed and is not any more; false if there was nothing to end. */
    boolean terminate(Instant now) {
        if (status == AgreementStatus.TERMINATED) {
            return false;
        }
        if (status == AgreementStatus.IN_DOUBT) {
            throw notOpen();
        }
        boolean wasSigned = status == AgreementStatus.SIGNED;
        become(AgreementStatus.TERMINATED);
        terminatedAt = now;
        return wasSigned;
    }

    private void become(AgreementStatus next) {
        if (!status.canBecome(next)) {
            throw notOpen();
        }
        status = next;
    }

    private Refused notOpen() {
        return new Refused(RepaymentError.AGREEMENT_NOT_OPEN, "Agreement %s is %s".formatted(id, status));
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    UUID bankCardId() {
        return bankCardId;
    }

    String bankCode() {
        return bankCode;
    }

    String cardLast4() {
        return cardLast4;
    }

    String channelCode() {
        return channelCode;
    }

    Authorisation authorisation() {
        return authorisation;
    }

    AgreementStatus status() {
        return status;
    }

    @Nullable
    String agreementNo() {
        return agreementNo;
    }

    @Nullable
    Instant resendFrom() {
        return resendFrom;
    }

    @Nullable
    Instant codeExpiresAt() {
        return codeExpiresAt;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }
}
