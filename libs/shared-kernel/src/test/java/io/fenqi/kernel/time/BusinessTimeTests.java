package io.fenqi.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T15:59:59.999Z, 2026-12-01",
        "2026-12-01T16:00:00Z, 2026-12-02",
        "2026-12-31T16:00:00Z, 2027-01-01",
    })
    void dayChangesAtMidnightInShanghai(Instant instant, LocalDate date) {
        assertThat(BusinessTime.dateOf(instant)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"})
    void zoneOfTheClockIsOfNoConcern(ZoneId zone) {
        var clock = Clock.fixed(Instant.parse("2026-12-01T16:00:00Z"), zone);
        assertThat(BusinessTime.today(clock)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void dayStartsEightHoursBeforeThatOfUtc() {
        var date = LocalDate.of(2026, 12, 2);
        var start = BusinessTime.startOf(date);
        assertThat(start).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
        assertThat(BusinessTime.dateOf(start)).isEqualTo(date);
        assertThat(BusinessTime.dateOf(start.minusNanos(1))).isEqualTo(date.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2026-01-31, 2, 2026-03-31",
        "2026-01-31, 3, 2026-04-30",
        "2026-01-30, 1, 2026-02-28",
        "2026-01-29, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-29",
        "2026-12-15, 0, 2026-12-15",
        "2026-03-31, -1, 2026-02-28",
    })
    void monthsAreClippedButDoNotDrift(LocalDate start, int months, LocalDate expected) {
        assertThat(BusinessTime.monthlyFrom(start, months)).isEqualTo(expected);
    }

    @Test
    void zoneHasNoSummerTimeToday() {
        assertThat(BusinessTime.ZONE.getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(8));
    }
}
