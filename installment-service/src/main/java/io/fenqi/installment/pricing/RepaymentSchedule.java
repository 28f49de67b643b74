package io.fenqi.installment.pricing;

import java.util.List;
import java.util.function.ToLongFunction;

/** The agreed plan of a loan: its installments in order of their due dates. */
public record RepaymentSchedule(List<ScheduledInstallment> installments) {

    public RepaymentSchedule {
        installments = List.copyOf(installments);
    }

    /** Sum of all principals in fen: exactly what was lent. */
    public long principalFen() {
        return sum(ScheduledInstallment::principalFen);
    }

    /** Sum of all interest in fen. */
    public long interestFen() {
        return sum(ScheduledInstallment::interestFen);
    }

    /** Sum of all fees in fen. */
    public long feeFen() {
        return sum(ScheduledInstallment::feeFen);
    }

    private long sum(ToLongFunction<ScheduledInstallment> part) {
        return installments.stream().mapToLong(part).reduce(0, Math::addExact);
    }
}
