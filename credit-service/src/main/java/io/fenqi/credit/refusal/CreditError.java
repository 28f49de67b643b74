package io.fenqi.credit.refusal;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Every reason of this service to say no; a name is a contract with callers and never changes. */
public enum CreditError implements ErrorCode {
    RESIDENT_ID_INVALID(HttpStatus.BAD_REQUEST, "This is no resident id of 18 characters"),
    RESIDENT_ID_OLD_FORM(
            HttpStatus.BAD_REQUEST, "Resident ids of 15 digits are not accepted; the 18-character one is needed"),
    BIRTH_DATE_IMPLAUSIBLE(HttpStatus.BAD_REQUEST, "Nobody alive was born on the date in this resident id"),
    MOBILE_INVALID(HttpStatus.BAD_REQUEST, "This is no mobile number of mainland China"),
    CUSTOMER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such customer"),
    NAME_NOT_AS_KNOWN(HttpStatus.CONFLICT, "This person is known under another name"),
    IDENTITY_OF_OTHER_PERSON(HttpStatus.CONFLICT, "This partner user is bound to another person"),
    MOBILE_CHANGE_NOT_VERIFIED(HttpStatus.CONFLICT, "A mobile number is changed only after a check of its own"),
    MOBILE_UNCHANGED(HttpStatus.CONFLICT, "The customer has this mobile number already"),
    CUSTOMER_CLOSED(HttpStatus.CONFLICT, "This person is no customer any more"),
    CUSTOMER_STILL_OWES(HttpStatus.CONFLICT, "A customer with something open is not closed"),
    SEARCH_NEEDS_ONE_KEY(HttpStatus.BAD_REQUEST, "Search by exactly one of mobile, resident id and partner user"),

    TEMPLATE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such version of the agreement"),
    TEMPLATE_IMMUTABLE(HttpStatus.UNPROCESSABLE_CONTENT, "This version exists with another text"),
    TEMPLATE_NOT_CURRENT(HttpStatus.CONFLICT, "Another version of the agreement is in force"),
    FIGURE_MISSING(HttpStatus.BAD_REQUEST, "The text needs a figure that was not given"),
    VIEW_NOT_FOUND(HttpStatus.NOT_FOUND, "This text was never shown to this customer"),
    VIEW_TOO_OLD(HttpStatus.CONFLICT, "The text was shown too long ago to be signed"),
    READING_TIME_NOT_OVER(HttpStatus.CONFLICT, "The text was not shown long enough yet"),
    VIEW_ALREADY_SIGNED(HttpStatus.CONFLICT, "What was shown has been signed already"),
    SIGNATURE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such signature"),

    CONSENT_WITHDRAWN(HttpStatus.CONFLICT, "The customer has taken this consent back"),
    CONSENT_NEEDED_BY_CONTRACT(HttpStatus.CONFLICT, "A contract rests on this signature"),

    POLICY_NOT_FOUND(HttpStatus.NOT_FOUND, "The lender has no policy"),
    LENDER_NOT_OPEN(HttpStatus.CONFLICT, "The lender takes no applications"),
    CONSENT_MISSING(HttpStatus.CONFLICT, "A consent that is needed was not signed"),
    CONSENT_ALREADY_USED(HttpStatus.CONFLICT, "This consent was given for another application"),
    COOLING_PERIOD(HttpStatus.CONFLICT, "It is too soon after a rejection to apply again"),
    UNDER_AGE(HttpStatus.CONFLICT, "The applicant is too young"),
    OVER_AGE(HttpStatus.CONFLICT, "The applicant is too old for this lender"),
    LIMIT_ALREADY_OPEN(HttpStatus.CONFLICT, "The customer already has a limit of this product"),
    PARTNER_REQUEST_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "This partner request number was used for another application"),
    APPLICATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such application"),
    APPLICATION_CLOSED(HttpStatus.CONFLICT, "The application is closed"),
    APPLICATION_NOT_APPROVED(HttpStatus.CONFLICT, "The application is not at this point"),
    LENDER_NOT_ASKED(HttpStatus.CONFLICT, "The lender was not asked about this application"),
    DECISION_INCOMPLETE(HttpStatus.BAD_REQUEST, "An approval names a limit above zero"),
    GRANT_EXPIRED(HttpStatus.CONFLICT, "The grant was not used in time"),
    SIGNATURE_MISMATCH(HttpStatus.CONFLICT, "A signature is not the one that is needed here"),
    COST_DISCLOSURE_FIRST(HttpStatus.CONFLICT, "The cost table is confirmed before the contract is signed"),

    PAY_AGREEMENT_OF_OTHERS(HttpStatus.UNPROCESSABLE_CONTENT, "This pay agreement was reported for somebody else"),

    LIMIT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such limit account"),
    NOT_OWN_LIMIT(HttpStatus.CONFLICT, "The limit belongs to another customer"),
    LIMIT_INSUFFICIENT(HttpStatus.CONFLICT, "The limit does not reach"),
    LIMIT_FROZEN(HttpStatus.CONFLICT, "The limit is frozen"),
    LIMIT_EXPIRED(HttpStatus.CONFLICT, "The limit has expired"),
    LIMIT_CLOSED(HttpStatus.CONFLICT, "The limit is closed"),
    HOLD_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such hold"),
    HOLD_RELEASED(HttpStatus.CONFLICT, "The hold was released"),
    HOLD_USED(HttpStatus.CONFLICT, "The hold was used"),
    HOLD_EXPIRES_IN_PAST(HttpStatus.CONFLICT, "A hold cannot end before it begins"),
    AMOUNT_ABOVE_HOLD(HttpStatus.CONFLICT, "More than was held cannot be used"),
    LENDER_ASKED(HttpStatus.CONFLICT, "Not yet: the lender that keeps this limit was asked"),
    LENDER_DECLINED_HOLD(HttpStatus.CONFLICT, "The lender that keeps this limit does not agree"),
    LENDER_DID_NOT_ANSWER(HttpStatus.CONFLICT, "The lender that keeps this limit did not answer in time"),
    COMPARISON_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such comparison"),
    DECISION_CONTRADICTS(HttpStatus.CONFLICT, "The lender has already decided otherwise"),
    RESTORE_BEFORE_USE(HttpStatus.CONFLICT, "Not yet: the purchase is still being confirmed"),
    STANDING_ABOVE_USE(HttpStatus.CONFLICT, "A loan cannot stand above what its purchase used"),

    LIMIT_CHANGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such change of a limit"),
    LIMIT_CHANGE_OPEN(HttpStatus.CONFLICT, "Another change of this limit is not finished yet"),
    LIMIT_CHANGE_WITHOUT_EFFECT(HttpStatus.CONFLICT, "The limit is like that already"),
    LIMIT_CHANGE_AT_WRONG_POINT(HttpStatus.CONFLICT, "The change of the limit is not at this point"),
    LIMIT_CHANGE_DATES(HttpStatus.BAD_REQUEST, "A change of a limit cannot have these dates"),
    RISK_DECISION_MISSING(HttpStatus.CONFLICT, "A higher limit rests on a decision about the risk"),
    SECOND_PERSON_NEEDED(HttpStatus.CONFLICT, "Who proposed a change does not approve it"),

    IMPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such import"),
    IMPORT_SIZE(HttpStatus.BAD_REQUEST, "A file has 1 to 5,000 lines"),
    LISTING_NOT_FOUND(HttpStatus.NOT_FOUND, "The lender's list has no such customer"),
    LISTING_OPENED(HttpStatus.CONFLICT, "The customer has come and has the limit"),

    CONTRACT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such contract");

    private final HttpStatus status;
    private final String title;

    CreditError(HttpStatus status, String title) {
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
