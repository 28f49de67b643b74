package io.fenqi.installment.loannote;

import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a loan note starts from.
 *
 * @param lentOn first day that bears interest
 * @param bookedOn business date of the booking
 */
record NewLoanNote(
        UUID id,
        UUID customerId,
        String loanNoteNo,
        String lenderId,
        Origin origin,
        long principalFen,
        AnnualRate penaltyRate,
        LocalDate lentOn,
        LocalDate bookedOn) {}
