package io.fenqi.sandbox.acquirer;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes in: a withholding channel's payment for a date, and lenders' deposits. */
@Component
public class ChannelPayments {
    private final BankBook book;
    private final Clock clock;

    ChannelPayments(BankBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * The channel pays, today, what it collected on a date less what it gave back; once per channel and date.
     *
     * @param amountFen gross: the channel bills its fee apart; below zero it takes it from the account
     */
    @Transactional
    public void pay(String channelCode, LocalDate collectedOn, long amountFen) {
        book.book(new Booking(
                BusinessTime.today(clock),
                amountFen > 0 ? BookingKind.CHANNEL_PAYMENT : BookingKind.CHANNEL_DEBIT,
                collectedOn.toString(),
                channelCode,
                Math.abs(amountFen),
                ""));
    }

    @Transactional
    void deposit(String voucherNo, String lenderId, long amountFen) {
        book.book(new Booking(
                BusinessTime.today(clock), BookingKind.DEPOSIT, voucherNo, lenderId, amountFen, "position"));
    }
}
