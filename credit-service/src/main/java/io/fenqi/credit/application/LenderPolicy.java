package io.fenqi.credit.application;

import io.fenqi.credit.limit.LimitOwner;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** How a lender decides, and how long its answers are good for. */
@Entity
class LenderPolicy {
    @Id
    private String lenderId;

    @Enumerated(EnumType.STRING)
    private DecisionMode decisionMode;

    private int coolingDays;
    private int grantValidDays;
    private int limitValidMonths;
    private int minAge;
    private int maxAge;
    private boolean revolving;

    @Enumerated(EnumType.STRING)
    private LimitOwner limitOwner;

    private Instant changedAt;
    private String changedBy;

    /**
     * What a lender may choose.
     *
     * @param coolingDays calendar days after a rejection before the next application (CRD-02)
     * @param grantValidDays calendar days to use a grant, and also to answer an application (CRD-06)
     * @param limitValidMonths calendar months a limit is valid where the lender's answer says nothing
     * @param minAge full years, 18 or more (CUS-04)
     * @param maxAge full years
     * @param limitOwner whether the lender is asked for each hold (CRD-14); a limit that is open keeps what it was
     */
    record Terms(
            DecisionMode decisionMode,
            int coolingDays,
            int grantValidDays,
            int limitValidMonths,
            int minAge,
            int maxAge,
            boolean revolving,
            LimitOwner limitOwner) {}

    @SuppressWarnings("NullAway.Init")
    protected LenderPolicy() {}

    LenderPolicy(String lenderId, Terms terms, Instant at, String by) {
        this.lenderId = lenderId;
        this.decisionMode = terms.decisionMode();
        this.coolingDays = terms.coolingDays();
        this.grantValidDays = terms.grantValidDays();
        this.limitValidMonths = terms.limitValidMonths();
        this.minAge = terms.minAge();
        this.maxAge = terms.maxAge();
        this.revolving = terms.revolving();
        this.limitOwner = terms.limitOwner();
        this.changedAt = at;
        this.changedBy = by;
    }

    String lenderId() {
        return lenderId;
    }

    Terms terms() {
        return new Terms(
                decisionMode, coolingDays, grantValidDays, limitValidMonths, minAge, maxAge, revolving, limitOwner);
    }

    /** Last day on which an unused grant or an unanswered application waits. */
    LocalDate waitsUntil(LocalDate from) {
        return from.plusDays(grantValidDays);
    }

    LocalDate limitValidTo(LocalDate from) {
        return from.plusMonths(limitValidMonths);
    }
}
