package io.fenqi.installment.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.rate.DayCount;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every published schedule case, to the fen, under every convention that the file says reproduces it and under no other.
 * The file lies beside the project, not in it; without it there is nothing to check.
 */
class ConformanceTests {

    @TestFactory
    Stream<DynamicTest> everyPublishedCaseIsReproduced() throws IOException {
        var file = published();
        Assumptions.assumeTrue(file.isPresent(), "no shared/conformance/schedules.json above this folder");
        var cases = JsonMapper.shared().readTree(Files.readString(file.get())).get("cases");
        assertThat(cases.size()).isEqualTo(69);
        return cases.valueStream()
                .map(one -> DynamicTest.dynamicTest(one.get("id").asString(), () -> check(one)));
    }

    private static void check(JsonNode one) {
        var expected = one.get("rows").valueStream().map(ConformanceTests::row).toList();
        var recorded =
                one.get("reproducedBy").valueStream().map(JsonNode::asString).toList();
        var reproducing = new ArrayList<String>();
        for (var rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP)) {
            for (var level : LevelPayment.values()) {
                for (var cut : YearCut.values()) {
                    var schedule = ScheduleEngine.schedule(terms(one, rounding, level, cut));
                    if (schedule.installments().equals(expected)) {
                        reproducing.add("%s+%s+%s".formatted(rounding, level, cut));
                    }
                }
            }
        }
        assertThat(reproducing).containsExactlyInAnyOrderElementsOf(recorded).isNotEmpty();
    }

    private static ScheduledInstallment row(JsonNode row) {
        return new ScheduledInstallment(
                row.get("nr").asInt(),
                LocalDate.parse(row.get("dueDate").asString()),
                fen(row.get("principal")),
                fen(row.get("interest")),
                0,
                fen(row.get("balance")));
    }

    private static ScheduleTerms terms(JsonNode one, RoundingMode rounding, LevelPayment level, YearCut cut) {
        var start = LocalDate.parse(one.get("startDate").asString());
        var frequency = new Frequency(
                Frequency.Unit.valueOf(one.get("frequency").asString()),
                one.get("every").asInt());
        var multiple = one.has("installmentMultipleOf") ? fen(one.get("installmentMultipleOf")) : 1;
        var conventions = new Conventions(
                dayCount(one.get("dayCount").asString()),
                cut,
                FirstPeriod.FULL,
                rounding,
                level,
                multiple,
                Money.Tail.LAST);
        return new ScheduleTerms(
                method(one.get("method").asString()),
                Money.ofFen(fen(one.get("principal"))),
                one.get("periods").asInt(),
                new Price.Annual(
                        AnnualRate.ofPercent(one.get("annualRatePercent").asString())),
                DueDates.from(start, frequency),
                conventions,
                one.has("downPaymentPercent") ? (int) (fen(one.get("downPaymentPercent")) / 100) : 0);
    }

    private static RepaymentMethod method(String name) {
        return name.equals("FLAT") ? RepaymentMethod.FLAT_FEE : RepaymentMethod.valueOf(name);
    }

    private static DayCount dayCount(String name) {
        return switch (name) {
            case "30/360" -> DayCount.THIRTY_360;
            case "ACT/360" -> DayCount.ACT_360;
            case "ACT/365" -> DayCount.ACT_365;
            case "ACT/ACT" -> DayCount.ACT_ACT;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static long fen(JsonNode yuan) {
        return new BigDecimal(yuan.asString()).movePointRight(2).longValueExact();
    }

    private static Optional<Path> published() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var file = at.resolve("shared/conformance/schedules.json");
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
