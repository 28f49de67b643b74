package io.fenqi.repayment.refusal;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Why this service says no; the names are never changed. */
public enum RepaymentError implements ErrorCode {
    BANK_UNKNOWN(HttpStatus.NOT_FOUND, "No such bank"),
    CHANNEL_UNKNOWN(HttpStatus.NOT_FOUND, "No such channel"),
    CHANNEL_NOT_WIRED(HttpStatus.CONFLICT, "The settings have no address for this channel and protocol"),
    CARD_NUMBER_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "This is not a card number"),
    BANK_NOT_SUPPORTED(HttpStatus.CONFLICT, "Cards of this bank cannot be used here"),
    CREDIT_CARD_NOT_ALLOWED(HttpStatus.CONFLICT, "Credit is repaid from debit cards only"),
    CARD_UNKNOWN(HttpStatus.NOT_FOUND, "No such bank card"),
    CARD_ALREADY_BOUND(HttpStatus.CONFLICT, "The customer has bound this card already"),
    CARD_NOT_VERIFIED(HttpStatus.CONFLICT, "The bank card is not verified"),
    CARD_IN_USE(HttpStatus.CONFLICT, "A pay agreement uses this card"),
    CARD_NEEDED(HttpStatus.CONFLICT, "The last card stays while something is owed"),
    AGREEMENT_UNKNOWN(HttpStatus.NOT_FOUND, "No such pay agreement"),
    AGREEMENT_NOT_OPEN(HttpStatus.CONFLICT, "The pay agreement does not wait for this"),
    AUTHORISATION_ENDS_TOO_EARLY(HttpStatus.CONFLICT, "The authorisation must be valid after today"),
    SMS_TOO_EARLY(HttpStatus.CONFLICT, "The next text message may not be sent yet"),
    SMS_CODE_WRONG(HttpStatus.CONFLICT, "The code is not the one that was sent"),
    SMS_CODE_EXPIRED(HttpStatus.CONFLICT, "The code is no longer valid"),
    SMS_TRIES_EXHAUSTED(HttpStatus.CONFLICT, "No more tries for this code"),
    NOTHING_DUE(HttpStatus.CONFLICT, "Nothing is due"),
    AMOUNT_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "This kind of repayment needs an amount"),
    AMOUNT_ABOVE_DUE(HttpStatus.CONFLICT, "More than what is due"),
    QUOTE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "An early payoff needs its quote"),
    QUOTE_OF_ANOTHER(HttpStatus.CONFLICT, "The payoff quote is for another customer or lender"),
    QUOTE_VOID(HttpStatus.CONFLICT, "Something was booked on a loan of the payoff quote since"),
    QUOTE_EXPIRED(HttpStatus.CONFLICT, "The payoff quote was for an earlier day"),
    QUOTE_USED(HttpStatus.CONFLICT, "The payoff quote is paid"),
    AMOUNT_NOT_QUOTED(HttpStatus.CONFLICT, "Another amount than the payoff quote's"),
    NO_PAY_AGREEMENT(HttpStatus.CONFLICT, "No signed pay agreement covers this"),
    REPAYMENT_IN_FLIGHT(HttpStatus.CONFLICT, "Another repayment to this lender is under way"),
    REPAYMENT_UNKNOWN(HttpStatus.NOT_FOUND, "No such repayment"),
    WITHHOLDING_UNKNOWN(HttpStatus.NOT_FOUND, "No such withholding order"),
    NOT_REVERSIBLE(HttpStatus.CONFLICT, "Only a collection that is booked to the end can be reversed"),
    CARD_REFUND_UNKNOWN(HttpStatus.NOT_FOUND, "No such card refund"),
    CARD_REFUND_NOT_REJECTED(HttpStatus.CONFLICT, "Only a card refund that the channel rejected is tried again"),
    NOTICE_NOT_SIGNED(HttpStatus.UNAUTHORIZED, "The signature does not fit the body");

    private final HttpStatus status;
    private final String title;

    RepaymentError(HttpStatus status, String title) {
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
