package io.fenqi.installment.merchantlimit;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what a merchant sells of a product against its limits (MER-07).
 *
 * <p>It counts in the transaction that books the loan note, the purchase's pivot: every purchase that may still become
 * one, a lender's approval awaited included, is in the figures before it is authorised, and of two at once the second
 * waits for the first's row and finds its figures. What is made void or brought back is taken out of the day and month
 * that it was booked on. A limit counts what is booked from when it is set; merchants without one cost nothing.
 */
@Component
public class TakeMerchantLimit {
    private static final String DAY = "D";
    private static final String MONTH = "M";

    private final MerchantLimits limits;
    private final JdbcClient jdbc;

    TakeMerchantLimit(MerchantLimits limits, JdbcClient jdbc) {
        this.limits = limits;
        this.jdbc = jdbc;
    }

    /** A loan note's share of a merchant's limits. */
    public record Share(UUID loanNoteId, String productCode, String merchantNo, LocalDate bookedOn, long amountFen) {}

    /** Refuses what is too much; then nothing is counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Share share, String merchantClass) {
        var limit = limits.of(share.productCode(), merchantClass).orElse(null);
        if (limit == null) {
            return;
        }
        boolean fits = share.amountFen() <= limit.perTxnFen()
                && add(share, DAY, share.bookedOn(), limit.perDayFen())
                && add(share, MONTH, share.bookedOn().withDayOfMonth(1), limit.perMonthFen());
        if (!fits) {
            throw new Refused(
                    InstallmentError.MERCHANT_LIMIT,
                    "merchant %s has sold all it may of %s".formatted(share.merchantNo(), share.productCode()));
        }
        jdbc.sql("""
                insert into merchant_share (loan_note_id, product_code, merchant_no, booked_on, amount_fen)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        share.loanNoteId(),
                        share.productCode(),
                        share.merchantNo(),
                        share.bookedOn(),
                        share.amountFen())
                .update();
    }

    /** Takes an amount out of what was counted for a loan note; nothing if it was not counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID loanNoteId, long amountFen) {
        jdbc.sql("""
                with share as (
                    update merchant_share set amount_fen = amount_fen - :fen
                     where loan_note_id = :id and amount_fen >= :fen
                    returning product_code, merchant_no, booked_on)
                update merchant_use u set used_fen = u.used_fen - :fen
                  from share
                 where u.product_code = share.product_code and u.merchant_no = share.merchant_no
                   and (u.period, u.starts_on) in (('D', share.booked_on),
                                                   ('M', cast(date_trunc('month', share.booked_on) as date)))
                """).param("fen", amountFen).param("id", loanNoteId).update();
    }

    private boolean add(Share share, String period, LocalDate startsOn, long capFen) {
        if (share.amountFen() > capFen) {
            return false;
        }
        return jdbc.sql("""
                insert into merchant_use as u (product_code, merchant_no, period, starts_on, used_fen)
                values (?, ?, ?, ?, ?)
                on conflict (product_code, merchant_no, period, starts_on) do update
                   set used_fen = u.used_fen + excluded.used_fen where u.used_fen + excluded.used_fen <= ?
                """)
                        .params(share.productCode(), share.merchantNo(), period, startsOn, share.amountFen(), capFen)
                        .update()
                == 1;
    }
}
