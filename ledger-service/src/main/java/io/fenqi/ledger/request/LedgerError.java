package io.fenqi.ledger.request;

import io.fenqi.kit.problem.ErrorCode;
import io.fenqi.ledger.admission.Refusal;
import org.springframework.http.HttpStatus;

/** Every reason of this service to say no; names are never changed. */
public enum LedgerError implements ErrorCode {
    LENDER_UNKNOWN(HttpStatus.NOT_FOUND, "The lender is not registered with the ledger"),
    PARTY_MISSING(HttpStatus.BAD_REQUEST, "The event needs a party that is not named"),
    EVENT_NOT_POSTABLE(HttpStatus.BAD_REQUEST, "This event is not posted by naming an amount"),
    POSITION_EXHAUSTED(HttpStatus.CONFLICT, "The lender's funds are short"),
    INSUFFICIENT_BALANCE(HttpStatus.CONFLICT, "An account does not cover it"),
    JOURNAL_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such journal"),
    ALREADY_REVERSED(HttpStatus.CONFLICT, "The journal cannot be reversed again"),
    HOLD_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such hold"),
    HOLD_POSTED(HttpStatus.CONFLICT, "The hold has been posted"),
    HOLD_VOIDED(HttpStatus.CONFLICT, "The hold has been voided"),
    HOLD_EXPIRED(HttpStatus.CONFLICT, "The hold is over"),
    AMOUNT_ABOVE_HOLD(HttpStatus.CONFLICT, "More than was held"),
    DAY_NOT_OVER(HttpStatus.CONFLICT, "Only a day that is over can be sealed"),
    DAY_NOT_SEALED(HttpStatus.NOT_FOUND, "The day is not sealed"),
    LATER_DAY_SEALED(HttpStatus.CONFLICT, "A later day is sealed and covers this one"),
    NOT_PROVED(HttpStatus.NOT_FOUND, "No finished proof has seen all of it"),
    PROOF_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such proof"),
    OUT_OF_BALANCE(HttpStatus.CONFLICT, "Debits and credits differ: nothing is sealed"),
    OUTCOME_UNKNOWN(HttpStatus.SERVICE_UNAVAILABLE, "Perhaps done, perhaps not: ask again with the same id"),
    LANE_ELSEWHERE(HttpStatus.SERVICE_UNAVAILABLE, "Another instance keeps this lender's accounts");

    private final HttpStatus status;
    private final String title;

    LedgerError(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static LedgerError of(Refusal refusal) {
        return switch (refusal) {
            case POSITION_EXHAUSTED -> POSITION_EXHAUSTED;
            case INSUFFICIENT_BALANCE -> INSUFFICIENT_BALANCE;
            case ALREADY_REVERSED -> ALREADY_REVERSED;
            case HOLD_UNKNOWN -> HOLD_UNKNOWN;
            case HOLD_POSTED -> HOLD_POSTED;
            case HOLD_VOIDED -> HOLD_VOIDED;
            case HOLD_EXPIRED -> HOLD_EXPIRED;
            case AMOUNT_ABOVE_HOLD -> AMOUNT_ABOVE_HOLD;
        };
    }
}
