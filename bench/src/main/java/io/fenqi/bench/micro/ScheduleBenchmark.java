package io.fenqi.bench.micro;

import io.fenqi.installment.pricing.Conventions;
import io.fenqi.installment.pricing.DueDates;
import io.fenqi.installment.pricing.Frequency;
import io.fenqi.installment.pricing.Price;
import io.fenqi.installment.pricing.RepaymentMethod;
import io.fenqi.installment.pricing.RepaymentSchedule;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.installment.pricing.ScheduleTerms;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A schedule of 12 equal installments over 3,000.00 yuan at 15.6 % a year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScheduleBenchmark {
    private final ScheduleTerms terms = ScheduleTerms.of(
            RepaymentMethod.EQUAL_INSTALLMENT,
            Money.ofFen(300_000),
            12,
            new Price.Annual(AnnualRate.ofPercent("15.6")),
            DueDates.from(LocalDate.of(2026, 11, 23), Frequency.MONTHLY),
            Conventions.DOMESTIC);

    @Benchmark
    public RepaymentSchedule schedule() {
        return ScheduleEngine.schedule(terms);
    }
}
