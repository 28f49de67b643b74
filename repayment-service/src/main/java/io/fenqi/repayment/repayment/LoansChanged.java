package io.fenqi.repayment.repayment;

import io.fenqi.repayment.client.installment.InstallmentClient;
import java.util.List;

/**
 * What a payment or its reversal did beside its own money, since it counts where its value time puts it (REP-17).
 *
 * @param correction how other payments are spread otherwise than before; sums to zero
 * @param standings where the loan notes stand whose principal is another now
 */
record LoansChanged(Amounts correction, List<InstallmentClient.Standing> standings) {
    static final LoansChanged NOTHING = new LoansChanged(Amounts.NONE, List.of());

    LoansChanged {
        if (correction.totalFen() != 0) {
            throw new IllegalArgumentException("a correction makes or loses no money: " + correction);
        }
    }
}
