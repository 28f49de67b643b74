package io.fenqi.qr.purchase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next value of a purchase while it is being made; what is not named stays as it was. */
final class Draft {
    private final Purchase from;
    private long version;
    private PurchaseStatus status;
    private @Nullable PurchaseStatus failedFrom;
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
        this.failedFrom = from.failedFrom();
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

    Draft contractNo(@Nullable String number) {
        contractNo = number;
        return this;
    }

    Draft advanceFen(long fen) {
        advanceFen = fen;
        return this;
    }

    Draft loanNoteNo(String number) {
        loanNoteNo = number;
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

    Draft failed(PurchaseStatus in, FailureReason why, String text) {
        failedFrom = in;
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
                failedFrom,
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
