package io.fenqi.repayment.agreement;

/** The life of a pay agreement (REP-04). */
enum AgreementStatus {
    APPLYING,
    SMS_SENT,
    /** The code went to the channel and its answer is not known; it is asked about. */
    IN_DOUBT,
    SIGNED,
    TERMINATED,
    FAILED,
    EXPIRED;

    boolean canBecome(AgreementStatus next) {
        return switch (this) {
            case APPLYING -> next == SMS_SENT || next == FAILED || next == EXPIRED || next == TERMINATED;
            case SMS_SENT ->
                next == SMS_SENT || next == IN_DOUBT || next == FAILED || next == EXPIRED || next == TERMINATED;
            case IN_DOUBT -> next == SIGNED || next == SMS_SENT || next == FAILED;
            case SIGNED -> next == TERMINATED;
            case TERMINATED, FAILED, EXPIRED -> false;
        };
    }
}
