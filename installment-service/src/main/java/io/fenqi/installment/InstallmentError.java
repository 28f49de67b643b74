package io.fenqi.installment;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Every reason why this service says no; the names are read by callers and never change. */
public enum InstallmentError implements ErrorCode {
    PRODUCT_UNKNOWN(HttpStatus.NOT_FOUND, "No such product is offered"),
    NOT_A_DRAFT(HttpStatus.CONFLICT, "Only a draft changes; what was published never does"),
    WRONG_RELEASE_STATUS(HttpStatus.CONFLICT, "It is in no state for this"),
    SAME_PERSON(HttpStatus.CONFLICT, "A second person must do it"),
    LAST_DAY_OUT_OF_RANGE(HttpStatus.CONFLICT, "The offer cannot end on that day"),
    PRODUCT_OF_OTHER_LENDER(HttpStatus.CONFLICT, "The product belongs to another lender"),
    PRODUCT_NOT_PUBLISHABLE(HttpStatus.CONFLICT, "The product version breaks a rule"),
    PROMOTION_UNKNOWN(HttpStatus.NOT_FOUND, "No such promotion"),
    PROMOTION_NOT_PUBLISHABLE(HttpStatus.CONFLICT, "The promotion breaks a rule"),
    TERM_NOT_OFFERED(HttpStatus.CONFLICT, "The product has no price for this number of installments"),
    AMOUNT_OUT_OF_RANGE(HttpStatus.CONFLICT, "The amount is outside what the product lends"),
    COST_ABOVE_CAP(HttpStatus.CONFLICT, "The loan would cost more than is allowed"),
    QUOTE_UNKNOWN(HttpStatus.NOT_FOUND, "No such quote"),
    READING_TIME_NOT_OVER(HttpStatus.CONFLICT, "The cost table was not shown long enough yet"),
    QUOTE_NOT_CONFIRMED(HttpStatus.CONFLICT, "The borrower has not confirmed to have read the cost table"),
    QUOTE_EXPIRED(HttpStatus.CONFLICT, "The quote is no longer valid"),
    QUOTE_USED(HttpStatus.CONFLICT, "The quote was used for another loan note"),
    MERCHANT_LIMIT(HttpStatus.CONFLICT, "The merchant can take no more installments of this product now"),
    MERCHANT_LIMIT_UNKNOWN(HttpStatus.NOT_FOUND, "No such merchant limit"),
    LOAN_NOTE_UNKNOWN(HttpStatus.NOT_FOUND, "No such loan note"),
    LOAN_NOTE_VOID(HttpStatus.CONFLICT, "The loan note was made void"),
    LOAN_NOTE_NOT_OPEN(HttpStatus.CONFLICT, "The loan note is in no state for this"),
    LOAN_NOTE_PAID(HttpStatus.CONFLICT, "Something was paid on the loan note already"),
    NOT_SETTLED(HttpStatus.CONFLICT, "Something is still owed on the loan note"),
    PAYMENT_UNKNOWN(HttpStatus.NOT_FOUND, "No such payment"),
    PAYMENT_IN_FUTURE(HttpStatus.CONFLICT, "The money cannot have come later than now"),
    PAYOFF_QUOTE_UNKNOWN(HttpStatus.NOT_FOUND, "No such payoff quote"),
    EARLY_PAYOFF_NOT_ALLOWED(HttpStatus.CONFLICT, "The product does not allow early payoff"),
    PAYOFF_GOAL_UNCLEAR(HttpStatus.UNPROCESSABLE_CONTENT, "It is not said clearly what is to be paid early"),
    INSTALLMENT_NOT_OPEN(HttpStatus.CONFLICT, "The loan note has no such installment with something open"),
    LOAN_NOTE_PUT_OFF(HttpStatus.CONFLICT, "The loan note was put off: early it is paid off whole or not at all"),
    PREPAYMENT_OUT_OF_RANGE(HttpStatus.CONFLICT, "The amount is too little, or pays all: then ask for a payoff"),
    REFUND_ABOVE_PRINCIPAL(HttpStatus.CONFLICT, "More would be refunded than was lent"),
    PROPOSAL_UNKNOWN(HttpStatus.NOT_FOUND, "No such proposal"),
    WRONG_PROPOSAL_STATUS(HttpStatus.CONFLICT, "The proposal was decided already"),
    ABOVE_AUTHORITY(HttpStatus.CONFLICT, "It is more than this person may approve"),
    WAIVER_ABOVE_OPEN(HttpStatus.CONFLICT, "More would be waived than is open"),
    EXTENSION_NOT_ALLOWED(HttpStatus.CONFLICT, "The product does not allow this extension"),
    EXTENSION_OUTDATED(HttpStatus.CONFLICT, "The loan note is not as it was when the extension was proposed"),
    PAYOFF_QUOTE_OPEN(HttpStatus.CONFLICT, "A payoff quote for the loan note is still valid"),
    BILL_UNKNOWN(HttpStatus.NOT_FOUND, "No such bill"),
    MONTH_NOT_OVER(HttpStatus.CONFLICT, "The month is not over"),
    BUREAU_REPORT_UNKNOWN(HttpStatus.NOT_FOUND, "No such bureau report"),
    SNAPSHOT_UNKNOWN(HttpStatus.NOT_FOUND, "No such snapshot"),
    SNAPSHOT_BROKEN(HttpStatus.BAD_REQUEST, "The snapshot file is not as agreed");

    private final HttpStatus status;
    private final String title;

    InstallmentError(HttpStatus status, String title) {
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
