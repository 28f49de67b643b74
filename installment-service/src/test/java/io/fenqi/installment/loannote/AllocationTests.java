package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.product.Component;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/money.md, M-12. */
class AllocationTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final Amounts HUNDRED_EACH = new Amounts(100, 100, 100, 100);
    private static final List<Component> NORMAL =
            List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);

    @Test
    void theOldestInstallmentIsPaidInTheOrderOfTheProduct() {
        var owed = List.of(owed("A", 2, DUE.plusMonths(1), NORMAL, false), owed("A", 1, DUE, NORMAL, false));

        assertThat(Allocation.split(250, owed)).containsExactly(Amounts.NONE, new Amounts(0, 50, 100, 100));
        assertThat(Allocation.split(450, owed)).containsExactly(new Amounts(0, 0, 50, 0), HUNDRED_EACH);
    }

    @Test
    void theProductsOrderIsKept() {
        var order = List.of(Component.PRINCIPAL, Component.INTEREST, Component.PENALTY, Component.FEE);

        assertThat(Allocation.split(150, List.of(owed("A", 1, DUE, order, false))))
                .containsExactly(new Amounts(100, 50, 0, 0));
    }

    @Test
    void theOldestGoesFirstOverAllLoans() {
        var owed = List.of(owed("A", 5, DUE.plusDays(1), NORMAL, false), owed("B", 1, DUE, NORMAL, false));

        assertThat(Allocation.split(400, owed)).containsExactly(Amounts.NONE, HUNDRED_EACH);
    }

    @Test
    void aLongOverdueLoanGetsThePrincipalOfAllItsInstallmentsFirst() {
        var owed = List.of(owed("A", 1, DUE, NORMAL, true), owed("A", 2, DUE.plusMonths(1), NORMAL, true));

        assertThat(Allocation.split(250, owed)).containsExactly(new Amounts(100, 0, 50, 0), new Amounts(100, 0, 0, 0));
    }

    @Test
    void moreThanIsOwedIsNotTaken() {
        assertThat(Allocation.split(10_000, List.of(owed("A", 1, DUE, NORMAL, false))))
                .containsExactly(HUNDRED_EACH);
    }

    private static Allocation.Owed owed(
            String loan, int no, LocalDate due, List<Component> order, boolean principalFirst) {
        return new Allocation.Owed(loan, no, due, HUNDRED_EACH, order, principalFirst);
    }
}
