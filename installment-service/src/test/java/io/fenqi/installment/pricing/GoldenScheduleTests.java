package io.fenqi.installment.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.calendar.CalendarDay;
import io.fenqi.kernel.calendar.WorkdayCalendar;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.DayCount;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table pricing/schedules.txt, to the fen; every plan's own principals charge what the plan says. */
class GoldenScheduleTests {

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheTableIsReproduced() throws IOException {
        try (var file = GoldenScheduleTests.class.getResourceAsStream("/pricing/schedules.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^= "))
                    .skip(1)
                    .map(one -> one.strip().lines().toList())
                    .map(one -> DynamicTest.dynamicTest(one.getFirst(), () -> check(one)));
        }
    }

    private static void check(List<String> one) {
        var terms = terms(one.get(1));
        var schedule = ScheduleEngine.schedule(terms);
        assertThat(schedule.installments().stream().map(GoldenScheduleTests::line))
                .containsExactlyElementsOf(one.subList(2, one.size()));
        var rows = schedule.installments();
        var agreed =
                terms.agreed(rows.stream().map(ScheduledInstallment::dueDate).toList());
        assertThat(Charges.of(
                        agreed,
                        rows.stream()
                                .mapToLong(ScheduledInstallment::principalFen)
                                .toArray()))
                .containsExactly(rows.stream()
                        .mapToLong(row -> row.interestFen() + row.feeFen())
                        .toArray());
    }

    private static String line(ScheduledInstallment row) {
        return "%s %d %d %d"
                .formatted(row.dueDate(), row.principalFen(), row.interestFen() + row.feeFen(), row.balanceFen());
    }

    private static ScheduleTerms terms(String line) {
        var given = new HashMap<String, String>();
        for (var pair : line.split(" ")) {
            given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new ScheduleTerms(
                RepaymentMethod.valueOf(given.get("method")),
                Money.ofFen(Long.parseLong(given.get("amount"))),
                Integer.parseInt(given.get("terms")),
                Price.of(given.get("annual"), given.get("fee")),
                dates(given),
                conventions(given),
                Integer.parseInt(given.getOrDefault("downPayment", "0")));
    }

    private static Conventions conventions(Map<String, String> given) {
        return new Conventions(
                DayCount.valueOf(given.getOrDefault("dayCount", "THIRTY_360")),
                YearCut.JAN01,
                FirstPeriod.valueOf(given.getOrDefault("firstPeriod", "FULL")),
                RoundingMode.valueOf(given.getOrDefault("rounding", "HALF_UP")),
                LevelPayment.CLOSED,
                Long.parseLong(given.getOrDefault("multiple", "1")),
                Money.Tail.valueOf(given.getOrDefault("tail", "LAST")));
    }

    private static DueDates dates(Map<String, String> given) {
        var start = LocalDate.parse(given.get("start"));
        var dates = given.containsKey("firstDue")
                ? DueDates.firstOn(start, LocalDate.parse(given.get("firstDue")))
                : DueDates.from(start, Frequency.MONTHLY);
        return switch (given.getOrDefault("daysOff", "IGNORED")) {
            case "NEXT_WORKDAY" -> dates.with(new DaysOff.NextWorkday(calendar(given), false));
            case "NEXT_WORKDAY_WITH_INTEREST" -> dates.with(new DaysOff.NextWorkday(calendar(given), true));
            default -> dates;
        };
    }

    private static WorkdayCalendar calendar(Map<String, String> given) {
        var off = days(given.get("off")).map(date -> new CalendarDay(date, "off", false));
        var worked = days(given.getOrDefault("worked", "")).map(date -> new CalendarDay(date, "worked", true));
        return WorkdayCalendar.of(Stream.concat(off, worked).toList(), Set.of());
    }

    private static Stream<LocalDate> days(String ranges) {
        return Arrays.stream(ranges.split(","))
                .filter(range -> !range.isEmpty())
                .flatMap(range -> {
                    var ends = range.split("\\.\\.");
                    return LocalDate.parse(ends[0])
                            .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1));
                });
    }
}
