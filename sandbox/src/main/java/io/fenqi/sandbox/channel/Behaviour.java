package io.fenqi.sandbox.channel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the orders of a card, and to those to give back to it, by its last four digits (ACC-13). Trade codes: 00 success, 05 in process, 51
 * insufficient funds; "nothing" means that the caller waits until its time-out.
 *
 * <pre>
 * last four  behaviour             answer   query    daily file  notices
 * other      SUCCESS               00       00       00          none
 * 9001       INSUFFICIENT_FUNDS    51       51       51          none
 * 9002       TIMEOUT_FILE_SUCCESS  nothing  05       00          none
 * 9003       TIMEOUT_QUERY_SUCCESS nothing  00       00          none
 * 9004       TIMEOUT_FAILURE       nothing  51       51          none
 * 9005       DUPLICATE_NOTICE      05       05       00          success, twice
 * 9006       WRONG_SIGNATURE       05       00       00          success, with a wrong signature
 * 9007       LATE_NOTICE           05       05       00          success, after 30 minutes
 * 9008       FILE_SAYS_FAILED      00       00       51          none
 * 9009       FILE_SAYS_SUCCESS     51       51       00          none
 * 9010       NEVER_ARRIVED         nothing  25       -           none
 * 9011       SECOND_DEBIT          00       00       00 and 00   success, with another serial number
 * 9012       CARD_REFUSED          the four-factor check says no
 * 9013       SIGNING_IN_DOUBT      the confirmation of an agreement gets no answer, and a query says signed
 * </pre>
 */
enum Behaviour {
    SUCCESS("", "00", "00", "00", Notice.NONE),
    INSUFFICIENT_FUNDS("9001", "51", "51", "51", Notice.NONE),
    TIMEOUT_FILE_SUCCESS("9002", null, "05", "00", Notice.NONE),
    TIMEOUT_QUERY_SUCCESS("9003", null, "00", "00", Notice.NONE),
    TIMEOUT_FAILURE("9004", null, "51", "51", Notice.NONE),
    DUPLICATE_NOTICE("9005", "05", "05", "00", Notice.TWICE),
    WRONG_SIGNATURE("9006", "05", "00", "00", Notice.WRONG_SIGNATURE),
    LATE_NOTICE("9007", "05", "05", "00", Notice.LATE),
    FILE_SAYS_FAILED("9008", "00", "00", "51", Notice.NONE),
    FILE_SAYS_SUCCESS("9009", "51", "51", "00", Notice.NONE),
    NEVER_ARRIVED("9010", null, "25", null, Notice.NONE),
    SECOND_DEBIT("9011", "00", "00", "00", Notice.SECOND_DEBIT),
    CARD_REFUSED("9012", "14", "14", "14", Notice.NONE),
    SIGNING_IN_DOUBT("9013", "00", "00", "00", Notice.NONE);

    /** What the channel tells by itself. */
    enum Notice {
        NONE,
        TWICE,
        WRONG_SIGNATURE,
        LATE,
        SECOND_DEBIT
    }

    private final String last4;
    private final @Nullable String answerCode;
    private final String queryCode;
    private final @Nullable String fileCode;
    private final Notice notice;

    Behaviour(String last4, @Nullable String answerCode, String queryCode, @Nullable String fileCode, Notice notice) {
        this.last4 = last4;
        this.answerCode = answerCode;
        this.queryCode = queryCode;
        this.fileCode = fileCode;
        this.notice = notice;
    }

    /** What these four digits stand for. */
    static Behaviour of(String last4) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.last4.equals(last4))
                .findFirst()
                .orElse(SUCCESS);
    }

    /** Absent: the caller gets nothing. */
    @Nullable
    String answerCode() {
        return answerCode;
    }

    String queryCode() {
        return queryCode;
    }

    /** Absent: the order is in no file, because it never came. */
    @Nullable
    String fileCode() {
        return fileCode;
    }

    Notice notice() {
        return notice;
    }
}
