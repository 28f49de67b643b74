package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft has come, on which days it is offered and who did what: who wrote or submitted it cannot publish it.
 *
 * <p>Once published only its last day may still change, and only to an earlier one.
 */
@Embeddable
class Release {

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status;

    private LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private String draftedBy;
    private @Nullable String submittedBy;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String returnReason;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(LocalDate from, @Nullable LocalDate to, String by) {
        status = ReleaseStatus.DRAFT;
        effectiveFrom = from;
        effectiveTo = to;
        draftedBy = by;
    }

    /** The draft was written anew. */
    void redraft(LocalDate from, @Nullable LocalDate to, String by) {
        if (status != ReleaseStatus.DRAFT) {
            throw new Refused(InstallmentError.NOT_A_DRAFT, "it is " + status);
        }
        effectiveFrom = from;
        effectiveTo = to;
        draftedBy = by;
    }

    /** The maker hands it to a second person; again changes nothing. */
    void submit(String by) {
        if (status == ReleaseStatus.REVIEW) {
            return;
        }
        become(ReleaseStatus.REVIEW);
        submittedBy = by;
        returnReason = null;
    }

    /** The second person wants it changed. */
    void sendBack(String reason) {
        become(ReleaseStatus.DRAFT);
        submittedBy = null;
        returnReason = reason;
    }

    /** The checker, who is not the maker, lets it be offered. */
    void publish(String by, Instant at) {
        if (by.equals(draftedBy) || by.equals(submittedBy)) {
            throw new Refused(InstallmentError.SAME_PERSON, "written or submitted by the same person");
        }
        become(ReleaseStatus.PUBLISHED);
        publishedBy = by;
        publishedAt = at;
    }

    /** Ends the offer with a day, yesterday at the earliest; before its first day it is never offered at all. */
    void retire(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today.minusDays(1)) || (effectiveTo != null && lastDay.isAfter(effectiveTo))) {
            throw new Refused(InstallmentError.LAST_DAY_OUT_OF_RANGE, "from yesterday to the last day so far");
        }
        if (status != ReleaseStatus.RETIRED) {
            become(ReleaseStatus.RETIRED);
        }
        effectiveTo = lastDay.isBefore(effectiveFrom) ? effectiveFrom.minusDays(1) : lastDay;
    }

    boolean isDraft() {
        return status == ReleaseStatus.DRAFT;
    }

    /** Whether something may have been made with it: from then on it never changes. */
    boolean wasPublished() {
        return status == ReleaseStatus.PUBLISHED || status == ReleaseStatus.RETIRED;
    }

    /** Whether both are offered on some day. */
    boolean overlaps(Release other) {
        return !startsAfterEndOf(this)
                && !other.startsAfterEndOf(other)
                && !startsAfterEndOf(other)
                && !other.startsAfterEndOf(this);
    }

    ReleaseStatus status() {
        return status;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    LocalDate effectiveTo() {
        return effectiveTo;
    }

    String draftedBy() {
        return draftedBy;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    private boolean startsAfterEndOf(Release other) {
        return other.effectiveTo != null && effectiveFrom.isAfter(other.effectiveTo);
    }

    private void become(ReleaseStatus next) {
        if (!status.canBecome(next)) {
            throw new Refused(InstallmentError.WRONG_RELEASE_STATUS, "%s cannot become %s".formatted(status, next));
        }
        status = next;
    }
}
