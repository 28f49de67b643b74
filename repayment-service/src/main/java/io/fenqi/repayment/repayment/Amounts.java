package io.fenqi.repayment.repayment;

import io.fenqi.repayment.client.installment.InstallmentClient;
import java.util.List;
import java.util.function.ToLongFunction;

/** Money by what it was for, in fen; may be negative, as the difference of two. */
record Amounts(long principalFen, long interestFen, long feeFen, long penaltyFen, long overpaidFen) {
    static final Amounts NONE = new Amounts(0, 0, 0, 0, 0);

    static Amounts of(Split split) {
        return new Amounts(
                split.principalFen(), split.interestFen(), split.feeFen(), split.penaltyFen(), split.overpaidFen());
    }

    /** What the lines of an answer sum to. */
    static Amounts of(List<InstallmentClient.Part> lines, long overpaidFen) {
        return new Amounts(
                sum(lines, InstallmentClient.Part::principalFen),
                sum(lines, InstallmentClient.Part::interestFen),
                sum(lines, InstallmentClient.Part::feeFen),
                sum(lines, InstallmentClient.Part::penaltyFen),
                overpaidFen);
    }

    Amounts minus(Amounts other) {
        return new Amounts(
                principalFen - other.principalFen,
                interestFen - other.interestFen,
                feeFen - other.feeFen,
                penaltyFen - other.penaltyFen,
                overpaidFen - other.overpaidFen);
    }

    boolean isNone() {
        return equals(NONE);
    }

    long totalFen() {
        return principalFen + interestFen + feeFen + penaltyFen + overpaidFen;
    }

    private static long sum(List<InstallmentClient.Part> lines, ToLongFunction<InstallmentClient.Part> component) {
        return lines.stream().mapToLong(component).sum();
    }
}
