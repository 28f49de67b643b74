package io.fenqi.credit.application;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One wish for credit and all that was answered to it; CreditApplicationFlow moves it. */
@Entity
class CreditApplication extends Versioned {
    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String applicationNo;
    private String lenderId;
    private String productCode;
    private String appId;
    private String partnerRequestNo;

    @Enumerated(EnumType.STRING)
    private DecisionMode decisionMode;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private Instant submittedAt;
    private LocalDate openUntil;
    private @Nullable Instant closedAt;

    @Embedded
    private ApplicantForm form;

    @Embedded
    private ApplicantFacts facts;

    @Embedded
    private @Nullable RiskAnswer riskAnswer;

    private @Nullable Instant lenderAskedAt;

    @Embedded
    private @Nullable LenderAnswer lenderAnswer;

    @Embedded
    private @Nullable Grant offer;

    private @Nullable String reasonCode;
    private @Nullable String customerText;
    private @Nullable String contractNo;
    private @Nullable UUID limitAccountId;
    private long eventCount;

    @SuppressWarnings("NullAway.Init")
    protected CreditApplication() {}

    /** What somebody wants, from whom, through which door. */
    record Wish(
            UUID id,
            UUID customerId,
            String lenderId,
            String productCode,
            String appId,
            String partnerRequestNo,
            ApplicantForm form) {}

    /** @param openUntil last day on which it waits for an answer */
    CreditApplication(
            Wish wish,
            String applicationNo,
            DecisionMode mode,
            ApplicantFacts facts,
            Instant submittedAt,
            LocalDate openUntil) {
        this.id = wish.id();
        this.customerId = wish.customerId();
        this.applicationNo = applicationNo;
        this.lenderId = wish.lenderId();
        this.productCode = wish.productCode();
        this.appId = wish.appId();
        this.partnerRequestNo = wish.partnerRequestNo();
        this.decisionMode = mode;
        this.status = ApplicationStatus.SUBMITTED;
        this.form = wish.form();
        this.facts = facts;
        this.submittedAt = submittedAt;
        this.openUntil = openUntil;
    }

    /** Risk wants people to look; the answer comes later. */
    void waitForReview() {
        become(ApplicationStatus.MANUAL_REVIEW);
    }

    /** Risk has decided; what that means for the application is another step. */
    void riskAnswered(RiskAnswer answer) {
        riskAnswer = answer;
    }

    /** The lender is asked with the commit of this. */
    void lenderAsked(Instant at) {
        become(ApplicationStatus.IN_REVIEW);
        lenderAskedAt = at;
    }

    /** The lender had granted it before anybody asked (CRD-16). */
    void grantedBefore(LenderAnswer answer) {
        become(ApplicationStatus.IN_REVIEW);
        decisionMode = DecisionMode.LENDER_RISK;
        lenderAnswer = answer;
    }

    /** The lender's first answer; later ones never replace it (CRD-05). */
    void lenderAnswered(LenderAnswer answer) {
        if (lenderAnswer != null || status != ApplicationStatus.IN_REVIEW) {
            throw new IllegalStateException("application %s takes no answer of the lender".formatted(id));
        }
        lenderAnswer = answer;
    }

    /** @param grantUntil last day on which an offer may be accepted and activated (CRD-06) */
    void decided(Decision decision, Instant at, LocalDate grantUntil) {
        switch (decision) {
            case Decision.Granted(Grant granted) -> {
                become(ApplicationStatus.APPROVED);
                offer = granted;
                openUntil = grantUntil;
            }
            case Decision.Declined(String reason, String text) -> {
                close(ApplicationStatus.REJECTED, at);
                reasonCode = reason;
                customerText = text;
            }
        }
    }

    void accepted(String underContractNo) {
        become(ApplicationStatus.ACCEPTED);
        contractNo = underContractNo;
    }

    void activated(UUID openedLimitAccountId, Instant at) {
        close(ApplicationStatus.ACTIVATED, at);
        limitAccountId = openedLimitAccountId;
    }

    void cancelled(Instant at) {
        close(ApplicationStatus.CANCELLED, at);
    }

    void expired(Instant at) {
        close(ApplicationStatus.EXPIRED, at);
    }

    /** The number of the next event about this application, from 1. */
    long nextEvent() {
        return ++eventCount;
    }

    private void close(ApplicationStatus next, Instant at) {
        become(next);
        closedAt = at;
    }

    private void become(ApplicationStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("application %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String applicationNo() {
        return applicationNo;
    }

    String lenderId() {
        return lenderId;
    }

    String productCode() {
        return productCode;
    }

    String appId() {
        return appId;
    }

    String partnerRequestNo() {
        return partnerRequestNo;
    }

    DecisionMode decisionMode() {
        return decisionMode;
    }

    ApplicationStatus status() {
        return status;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Last day of waiting. */
    LocalDate openUntil() {
        return openUntil;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    ApplicantForm form() {
        return form;
    }

    ApplicantFacts facts() {
        return facts;
    }

    @Nullable
    RiskAnswer riskAnswer() {
        return riskAnswer;
    }

    boolean wasLenderAsked() {
        return lenderAskedAt != null;
    }

    @Nullable
    LenderAnswer lenderAnswer() {
        return lenderAnswer;
    }

    /** What is offered; only after the approval. */
    Grant grant() {
        return Objects.requireNonNull(offer, "nothing is granted");
    }

    boolean isGranted() {
        return offer != null;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }

    @Nullable
    String customerText() {
        return customerText;
    }

    @Nullable
    String contractNo() {
        return contractNo;
    }

    @Nullable
    UUID limitAccountId() {
        return limitAccountId;
    }
}
