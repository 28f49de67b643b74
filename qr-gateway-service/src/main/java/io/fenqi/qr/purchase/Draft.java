package io.fenqi.qr.purchase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next value of a purchase while it is being made; what is not named stays as it was. */
final class Draft {
    private final Purchase from;
    private long version;
    private PurchaseStatus status;
    private @Nullable FailureReason reason;
    private @Nullable String reasonText;
    private @Nullable String contractNo;
    private @Nullable Long advanceFen;
    private @Nullable String loanNoteNo;
    private @Nullable LenderDecision decision;
    private @Nullable Instant authorisedAt;
    private @Nullable LocalDate tradeDate;

    Draft(Purchase from) {
        this.from = from;
        this.version = from.version() + 1;
        this.status = from.status();
        this.reason = from.reason();
        this.reasonText = from.reasonText();
        this.contractNo = from.contractNo();
        this.advanceFen = from.advanceFen();
        this.loanNoteNo = from.loanNoteNo();
        this.decision = from.decision();
        this.authorisedAt = from.authorisedAt();
        this.tradeDate = from.tradeDate();
    }

    Draft status(PurchaseStatus next) {
        status = next;
        return this;
    }

    Draft booked(@Nullable String contract, long advance, String noteNo) {
        contractNo = contract;
        advanceFen = advance;
        loanNoteNo = noteNo;
        return this;
    }

    Draft decision(LenderDecision lenderDecision) {
        decision = lenderDecision;
        return this;
    }

    Draft version(long number) {
        version = number;
        return this;
    }

    Draft traded(Instant at, LocalDate accountingDate) {
        authorisedAt = at;
        tradeDate = accountingDate;
        return this;
    }

    Draft failed(FailureReason why, String text) {
        reason = why;
        reasonText = text;
        return this;
    }

    Purchase build() {
        return new Purchase(
                from.id(),
                from.purchaseNo(),
                from.order(),
                status,
                reason,
                reasonText,
                contractNo,
                advanceFen,
                loanNoteNo,
                decision,
                authorisedAt,
                tradeDate,
                from.refundedFen(),
                version);
    }
}
