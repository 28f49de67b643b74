package io.fenqi.installment.loannote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far extensions have put an installment off (ODP-10; docs/money.md M-29): the sum of several, or what one receipt did.
 *
 * @param dueDays calendar days by which it is due later than agreed at first
 * @param billDays calendar days by which it is billed later
 * @param chargedDays days of them that bear interest
 * @param fenDays fen-days of the principal that was put off
 */
@Embeddable
record PutOff(
        @Column(name = "put_off_due_days") int dueDays,
        @Column(name = "put_off_bill_days") int billDays,
        @Column(name = "put_off_charged_days") int chargedDays,
        @Column(name = "put_off_fen_days") long fenDays) {

    static final PutOff NONE = new PutOff(0, 0, 0, 0);

    /** So much of the principal that was put off is not owed any more. */
    PutOff without(long principalFen) {
        return new PutOff(0, 0, 0, -Math.min(fenDays, Math.multiplyExact(principalFen, chargedDays)));
    }

    PutOff plus(PutOff other) {
        return new PutOff(
                dueDays + other.dueDays,
                billDays + other.billDays,
                chargedDays + other.chargedDays,
                Math.addExact(fenDays, other.fenDays));
    }

    PutOff negated() {
        return new PutOff(-dueDays, -billDays, -chargedDays, -fenDays);
    }
}
