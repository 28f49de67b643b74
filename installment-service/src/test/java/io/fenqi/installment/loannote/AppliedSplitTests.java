package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.product.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppliedSplitTests {

    private static final UUID LOAN = new UUID(0, 1);

    @Test
    void aPaymentInOrderIsAppliedAsItIs() {
        var changes = List.of(change(1, new Amounts(90, 9, 0, 1)));

        assertThat(AppliedSplit.of(changes, 120, 20)).isEqualTo(new AppliedSplit(changes, List.of(), 20, 0));
    }

    @Test
    void penaltyThatComesBackIsACorrectionAndPrincipalStays() {
        var split = AppliedSplit.of(List.of(change(1, new Amounts(53, 10, 0, -3))), 60, 0);

        assertThat(split.applied()).containsExactly(change(1, new Amounts(53, 7, 0, 0)));
        assertThat(split.corrections()).containsExactly(change(1, new Amounts(0, 3, 0, -3)));
    }

    @Test
    void noMoreIsOverpaidThanCame() {
        var split = AppliedSplit.of(List.of(change(1, new Amounts(0, 0, 0, -10))), 100, 110);

        assertThat(split)
                .isEqualTo(new AppliedSplit(List.of(), List.of(change(1, new Amounts(0, 0, 0, -10))), 100, 10));
    }

    @Test
    void whateverChangedTheSplitSumsToThePaymentAndHasNothingNegative() {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++) {
            var changes = new ArrayList<LoanBookState.Change>();
            var sum = 0L;
            for (var no = 1; no <= random.nextInt(5); no++) {
                var amounts = new Amounts(any(random), any(random), any(random), any(random));
                sum += amounts.totalFen();
                changes.add(change(no, amounts));
            }
            var amount = 1 + random.nextInt(200);
            var split = AppliedSplit.of(changes, amount, amount - sum);

            assertThat(split.total().totalFen() + split.overpaidFen()).isEqualTo(amount);
            assertThat(split.applied())
                    .allMatch(change -> List.of(Component.values()).stream()
                            .allMatch(component -> change.amounts().of(component) >= 0));
            var corrected = split.corrections().stream()
                    .mapToLong(change -> change.amounts().totalFen())
                    .sum();
            assertThat(corrected + split.correctionOverpaidFen()).isZero();
        }
    }

    private static long any(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(100) - 50 : 0;
    }

    private static LoanBookState.Change change(int no, Amounts amounts) {
        return new LoanBookState.Change(new LoanBookState.Place(LOAN, no), amounts);
    }
}
