package io.fenqi.repayment.repayment;

import static io.fenqi.repayment.repayment.PartStatus.COLLECTED;
import static io.fenqi.repayment.repayment.PartStatus.COLLECTING;
import static io.fenqi.repayment.repayment.PartStatus.POSTED;
import static io.fenqi.repayment.repayment.PartStatus.REJECTED;
import static io.fenqi.repayment.repayment.PartStatus.REVERSED;
import static io.fenqi.repayment.repayment.PartStatus.REVERSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepaymentStatusTests {
    @Test
    void theSlowestPartIsTheRepayments() {
        assertThat(of(COLLECTING, POSTED)).isEqualTo(RepaymentStatus.COLLECTING);
        assertThat(RepaymentStatus.of(List.of(COLLECTING, POSTED), true, true)).isEqualTo(RepaymentStatus.IN_DOUBT);
        assertThat(of(POSTED, COLLECTED, REVERSING)).isEqualTo(RepaymentStatus.COLLECTED);
        assertThat(of(REVERSING, POSTED, REJECTED)).isEqualTo(RepaymentStatus.REVERSING);
        assertThat(of(POSTED, POSTED)).isEqualTo(RepaymentStatus.COMPLETED);
        assertThat(of(POSTED, REJECTED)).isEqualTo(RepaymentStatus.PARTLY_COLLECTED);
        assertThat(of(REJECTED, REJECTED)).isEqualTo(RepaymentStatus.FAILED);
        assertThat(of(REVERSED)).isEqualTo(RepaymentStatus.FAILED);
        assertThat(RepaymentStatus.of(List.of(POSTED), false, false)).isEqualTo(RepaymentStatus.PARTLY_COLLECTED);
    }

    @Test
    void collectedMoneyOnlyGoesForward() {
        for (var from : PartStatus.values()) {
            assertThat(from.canBecome(COLLECTING)).as("%s to COLLECTING", from).isFalse();
            assertThat(from.canBecome(from)).as("%s to itself", from).isFalse();
        }
        assertThat(Arrays.stream(PartStatus.values()).filter(COLLECTED::canBecome))
                .containsExactly(POSTED);
        assertThat(Arrays.stream(PartStatus.values()).filter(REVERSED::canBecome))
                .isEmpty();
    }

    private static RepaymentStatus of(PartStatus... parts) {
        return RepaymentStatus.of(List.of(parts), false, true);
    }
}
