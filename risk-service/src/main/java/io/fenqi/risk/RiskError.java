package io.fenqi.risk;

import io.fenqi.kit.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Every refusal of this service; the names are the contract and are never changed. */
public enum RiskError implements ErrorCode {
    ASSESSMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "No such credit assessment"),
    RULE_SET_NOT_FOUND(HttpStatus.NOT_FOUND, "No such rule set version"),
    RULE_SET_PUBLISHED(HttpStatus.CONFLICT, "A published rule set version never changes"),
    RULE_SET_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The rule set contradicts itself"),
    LIST_ENTRY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such list entry"),
    REVIEW_TASK_NOT_FOUND(HttpStatus.NOT_FOUND, "No such review task"),
    REVIEW_TASK_TAKEN(HttpStatus.CONFLICT, "Another reviewer has claimed this task"),
    REVIEW_TASK_CLOSED(HttpStatus.CONFLICT, "This review task is decided"),
    CONSENT_MISSING(HttpStatus.CONFLICT, "The credit-bureau authorisation is not signed");

    private final HttpStatus status;
    private final String title;

    RiskError(HttpStatus status, String title) {
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
