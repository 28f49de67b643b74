package io.fenqi.settlement;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals of settlement; the names are the contract. */
public enum SettlementError implements ErrorCode {
    RUN_UNKNOWN(HttpStatus.NOT_FOUND, "No settlement run for this accounting date"),
    DATE_NOT_OVER(HttpStatus.CONFLICT, "The accounting date is not over"),
    NOT_AWAITING_APPROVAL(HttpStatus.CONFLICT, "The run does not wait for approval"),
    SAME_PERSON(HttpStatus.CONFLICT, "Who started the run may not approve it"),
    INSTRUCTION_UNKNOWN(HttpStatus.NOT_FOUND, "No such instruction"),
    RESEND_NOT_ALLOWED(HttpStatus.CONFLICT, "Only money that failed or came back is sent again, once"),
    STATEMENT_UNKNOWN(HttpStatus.NOT_FOUND, "Nothing was settled for this party on this date"),
    FILE_UNKNOWN(HttpStatus.NOT_FOUND, "No such repayment file"),
    FILE_ACKNOWLEDGED(HttpStatus.CONFLICT, "The lender has acknowledged this file with other figures"),
    LENDER_ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND, "The lender has no registered account"),
    BANK_NUMBER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The bank number's check digit is wrong"),
    CALENDAR_CONTRADICTION(HttpStatus.UNPROCESSABLE_CONTENT, "The days of the notice do not fit together"),
    BANK_FILE_BROKEN(HttpStatus.CONFLICT, "The bank's file does not agree with its own header");

    private final HttpStatus status;
    private final String title;

    SettlementError(HttpStatus status, String title) {
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
}
