package io.fenqi.repayment.channel;

import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel that takes money from bank cards, and gives it back (REP-01, REP-22).
 *
 * <p>Every call may end in {@link CallInDoubt} (it may have happened) or {@link CallNotSent} (it certainly did not);
 * none may be made inside a database transaction.
 */
public interface WithholdingChannel {
    String code();

    /** True: the card belongs to the person; empty: not known now. Repeating it is harmless. */
    Optional<Boolean> checksOut(String checkNo, FourFactors factors);

    /** Has the channel send a code by SMS; the same number again sends the next code. */
    SignAnswer applyForSigning(String signNo, FourFactors factors);

    SignAnswer confirmSigning(String signNo, String smsCode);

    SignAnswer querySigning(String signNo);

    /** Ends the agreement at the channel; repeating it is harmless. */
    void terminate(String agreementNo);

    /** Orders the money; once per order number in a lifetime. */
    ChannelAnswer debit(DebitOrder order);

    ChannelAnswer query(String orderNo, Instant submittedAt);

    /** Gives money back to the card it was taken from; once per refund number in a lifetime. */
    ChannelAnswer refund(RefundOrder order);

    ChannelAnswer queryRefund(String refundNo, Instant submittedAt);

    /** The file of a date; empty while the channel has none. */
    Optional<DailyFile> dailyFile(LocalDate date);

    /**
     * Reads a notice.
     *
     * @param timestamp the header with the channel's sending time
     * @param signature the header with the signature of the raw body
     * @return empty if it is not the channel's, or not readable
     */
    Optional<ChannelNotice> readNotice(@Nullable String timestamp, @Nullable String signature, byte[] body);
}
