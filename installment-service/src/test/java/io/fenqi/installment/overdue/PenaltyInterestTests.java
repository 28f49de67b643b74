package io.fenqi.installment.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The worked example of docs/money.md, M-14, and what must hold on every day. */
class PenaltyInterestTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);
    private static final long PRINCIPAL_FEN = 1_613_32;

    @Test
    void tenDaysAtFifteenPointSixTimesOneAndAHalf() {
        assertThat(PenaltyInterest.fen(PRINCIPAL_FEN * 10, rule(360, 0, GraceCounts.FREE)))
                .isEqualTo(10_49);
        assertThat(PenaltyInterest.fen(PRINCIPAL_FEN * 10, rule(365, 0, GraceCounts.FREE)))
                .isEqualTo(10_34);
    }

    @Test
    void itIsLinearInDaysAndRoundedOnlyOnce() {
        var rule = rule(360, 0, GraceCounts.FREE);
        for (var days = 1; days < 1_000; days++) {
            var exact = PRINCIPAL_FEN * days * 0.234 / 360;
            assertThat((double) PenaltyInterest.fen(PRINCIPAL_FEN * days, rule))
                    .isBetween(exact - 0.5001, exact + 0.5001);
        }
    }

    @Test
    void theDueDateIsDayZero() {
        var rule = rule(360, 0, GraceCounts.FREE);
        assertThat(rule.days(DUE, DUE)).isZero();
        assertThat(rule.days(DUE, DUE.plusDays(1))).isEqualTo(1);
        assertThat(rule.overdueFrom(DUE)).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void withinGraceNothingIsChargedAndAfterItFromTheDueDateOrFromItsEnd() {
        var back = rule(360, 3, GraceCounts.RETROACTIVE);
        var free = rule(360, 3, GraceCounts.FREE);
        assertThat(back.days(DUE, DUE.plusDays(3))).isZero();
        assertThat(back.days(DUE, DUE.plusDays(4))).isEqualTo(4);
        assertThat(free.days(DUE, DUE.plusDays(3))).isZero();
        assertThat(free.days(DUE, DUE.plusDays(4))).isEqualTo(1);
        assertThat(free.overdueFrom(DUE)).isEqualTo(DUE.plusDays(4));
    }

    private static PenaltyRule rule(int basis, int grace, GraceCounts counts) {
        return new PenaltyRule(AnnualRate.ofPercent("23.4"), basis, grace, counts);
    }
}
