package io.fenqi.credit.lenderhold;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One hold as its lender sees it. */
@Entity
class LenderHold extends Versioned {
    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private UUID limitAccountId;
    private String lenderId;
    private String contractNo;
    private long amountFen;
    private UUID purchaseId;
    private Instant expiresAt;
    private Instant answerBy;
    private @Nullable String decisionId;

    @Enumerated(EnumType.STRING)
    private LenderHoldStatus status;

    @SuppressWarnings("NullAway.Init")
    protected LenderHold() {}

    LenderHold(HoldQuestion question, Instant answerBy) {
        this.id = question.id();
        this.customerId = question.customerId();
        this.limitAccountId = question.limitAccountId();
        this.lenderId = question.lenderId();
        this.contractNo = question.contractNo();
        this.amountFen = question.amountFen();
        this.purchaseId = question.purchaseId();
        this.expiresAt = question.expiresAt();
        this.answerBy = answerBy;
        this.status = LenderHoldStatus.ASKED;
    }

    void decided(boolean approved, String byDecisionId) {
        become(approved ? LenderHoldStatus.AGREED : LenderHoldStatus.DECLINED);
        decisionId = byDecisionId;
    }

    void taken() {
        become(LenderHoldStatus.TAKEN);
    }

    void reversed() {
        become(LenderHoldStatus.REVERSED);
    }

    /** The lender has kept something for us, or may have, that nobody will use. */
    boolean isOpen() {
        return status == LenderHoldStatus.ASKED || status == LenderHoldStatus.AGREED;
    }

    /** No answer in time is a no; and what nobody took until its end is given back. */
    boolean isOver(Instant now) {
        return switch (status) {
            case ASKED -> !now.isBefore(answerBy);
            case AGREED -> !now.isBefore(expiresAt);
            case DECLINED, TAKEN, REVERSED -> false;
        };
    }

    private void become(LenderHoldStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("hold %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    HoldQuestion question() {
        return new HoldQuestion(id, customerId, limitAccountId, lenderId, contractNo, amountFen, purchaseId, expiresAt);
    }

    Instant answerBy() {
        return answerBy;
    }

    LenderHoldStatus status() {
        return status;
    }
}
