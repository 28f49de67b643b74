package io.fenqi.qr.purchase;

import io.fenqi.kernel.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purchase from scan to loan note: an immutable value, each transition makes the next one.
 *
 * @param advanceFen the part of the amount that the acquirer advances
 * @param tradeDate accounting date, Asia/Shanghai (QRG-16)
 * @param version counts every change; a change is stored only over the version it was made from
 */
record Purchase(
        UUID id,
        String purchaseNo,
        PurchaseOrder order,
        PurchaseStatus status,
        @Nullable FailureReason reason,
        @Nullable String reasonText,
        @Nullable String contractNo,
        @Nullable Long advanceFen,
        @Nullable String loanNoteNo,
        @Nullable LenderDecision decision,
        @Nullable Instant authorisedAt,
        @Nullable LocalDate tradeDate,
        long refundedFen,
        long version) {

    static Purchase receive(UUID id, PurchaseOrder order) {
        return new Purchase(
                id, "", order, PurchaseStatus.RECEIVED, null, null, null, null, null, null, null, null, 0, 0);
    }

    /** The id of this purchase's request to a peer: a retry repeats it. */
    UUID idOf(String step) {
        return Ids.derived(id, step);
    }

    /** Limit and position are held and the loan note is made. */
    Purchase booked(@Nullable String contract, long advance, String noteNo) {
        var next = order.awaitsLender() ? PurchaseStatus.AWAITING_LENDER : PurchaseStatus.BOOKED;
        return become(next).booked(contract, advance, noteNo).build();
    }

    /** The answer may come before we have noted that we wait for it. */
    Purchase decided(LenderDecision lenderDecision) {
        return new Draft(this).decision(lenderDecision).build();
    }

    Purchase lenderApproved() {
        return become(PurchaseStatus.BOOKED).build();
    }

    Purchase authorised() {
        return become(PurchaseStatus.AUTHORISED).build();
    }

    /** The moment and the accounting date are those of the transaction that stores it. */
    Purchase tradedOn(Instant at, LocalDate accountingDate) {
        return new Draft(this).version(version).traded(at, accountingDate).build();
    }

    /** Nothing is held. */
    Purchase rejectedByRisk(@Nullable String safeText) {
        return failed(PurchaseStatus.FAILED, FailureReason.RISK_REJECTED, safeText);
    }

    /** Something may be held. */
    Purchase failing(FailureReason why, @Nullable String safeText) {
        return failed(PurchaseStatus.FAILING, why, safeText);
    }

    private Purchase failed(PurchaseStatus next, FailureReason why, @Nullable String safeText) {
        return become(next)
                .failed(why, safeText == null || safeText.isBlank() ? why.text() : safeText)
                .build();
    }

    /** All holds are gone. */
    Purchase closed() {
        boolean cancelled = reason != null && reason.isCancellation();
        return become(cancelled ? PurchaseStatus.CANCELLED : PurchaseStatus.FAILED)
                .build();
    }

    private Draft become(PurchaseStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("purchase %s cannot go from %s to %s".formatted(id, status, next));
        }
        return new Draft(this).status(next);
    }
}
