package io.fenqi.installment.pricing;

import java.time.LocalDate;

/**
 * One line of a repayment schedule; amounts in fen, none negative.
 *
 * @param installmentNo from 1; a down payment is number 1 when there is one
 * @param balanceFen principal still open after this installment is paid
 */
public record ScheduledInstallment(
        int installmentNo, LocalDate dueDate, long principalFen, long interestFen, long feeFen, long balanceFen) {

    /** What is to be paid: principal, interest and fee. */
    public long totalFen() {
        return Math.addExact(principalFen, Math.addExact(interestFen, feeFen));
    }
}
