package io.fenqi.installment.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buckets and grades by days past due, and the day on which they next change (docs/money.md M-26). */
class LatenessTests {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "1, SPECIAL_MENTION, 0, 31",
        "30, SPECIAL_MENTION, 0, 31",
        "31, SUBSTANDARD, 1, 61",
        "60, SUBSTANDARD, 1, 61",
        "90, SUBSTANDARD, 2, 91",
        "91, DOUBTFUL, 3, 121",
        "180, DOUBTFUL, 5, 181",
        "181, LOSS, 6, 0",
        "4000, LOSS, 6, 0"
    })
    void tableOfTheUsualDays(int days, LoanGrade grade, int bucket, int next) {
        var lateness = Lateness.on(DUE.plusDays(days), DUE, DUE.plusDays(1), GradingDays.USUAL);
        assertThat(lateness).isEqualTo(new Lateness(grade, bucket, next == 0 ? null : DUE.plusDays(next)));
    }

    @Test
    void withinGraceNothingIsLate() {
        var overdueFrom = DUE.plusDays(4);
        assertThat(Lateness.on(DUE.plusDays(3), DUE, overdueFrom, GradingDays.USUAL))
                .isEqualTo(new Lateness(LoanGrade.NORMAL, null, overdueFrom));
        assertThat(Lateness.on(overdueFrom, DUE, overdueFrom, GradingDays.USUAL))
                .isEqualTo(new Lateness(LoanGrade.SPECIAL_MENTION, 0, DUE.plusDays(31)));
    }

    /** Who looks only on the days that it names sees every change and no other. */
    @Test
    void itMovesOnTheDayThatItNames() {
        var random = new Random(5);
        for (var round = 0; round < 200; round++) {
            var first = 1 + random.nextInt(60);
            var second = first + 1 + random.nextInt(100);
            var third = second + 1 + random.nextInt(100);
            var grading = new GradingDays(first, second, third, third + 1 + random.nextInt(200));
            var overdueFrom = DUE.plusDays(1 + random.nextInt(10));
            var seen = Lateness.on(DUE, DUE, overdueFrom, grading);
            for (var day = DUE; day.isBefore(DUE.plusDays(600)); day = day.plusDays(1)) {
                var now = Lateness.on(day, DUE, overdueFrom, grading);
                if (day.equals(seen.movesOn())) {
                    assertThat(now.movesOn()).isNotEqualTo(day);
                    assertThat(now).isNotEqualTo(seen);
                    seen = now;
                }
                assertThat(now).as("%s on %s", grading, day).isEqualTo(seen);
            }
        }
    }
}
