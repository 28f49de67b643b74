package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.installment.StatementCount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reading a loan note costs, whatever its age. */
class ReadLoanIT extends InstallmentIT {

    @Autowired
    FindLoanNotes findLoanNotes;

    @Test
    void aLoanWithScheduleAndPaymentsIsReadInThreeStatements() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_200_00, 12);
        assertThat(statements(loan)).isBetween(2, 3);
        for (var i = 0; i < 30; i++) {
            pay(UUID.randomUUID(), product, customer, 20_00, clock.now(), "FREE")
                    .isOk();
        }
        refund(loan, customer, 50_00, false).isOk();
        assertThat(findLoanNotes.payments(loan)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(statements(loan)).isBetween(2, 3);
    }

    private int statements(UUID loan) {
        return StatementCount.of(() -> {
            findLoanNotes.one(loan);
            findLoanNotes.payments(loan);
        });
    }
}
