package io.fenqi.bench.dayend;

import io.fenqi.bench.measure.CpuMeter;
import io.fenqi.bench.measure.Options;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteSettings;
import io.fenqi.standalone.story.Market;
import io.fenqi.standalone.story.Reply;
import io.fenqi.standalone.story.SuiteApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Business days over a book of loan notes, as operations would start them: through the job API of the running service. */
public final class DayEndBench {
    private static final int DAYS = 3;
    private static final List<String> JOBS = List.of("age-loans", "issue-bills");
    private static final long LOOK_MILLIS = 200;

    private final SuiteApi api;
    private final Book book;
    private final CpuMeter meter;

    private DayEndBench(SuiteApi api, Book book, CpuMeter meter) {
        this.api = api;
        this.book = book;
        this.meter = meter;
    }

    /** Writes a book of {@code --loans} into the folder {@code --data}. */
    public static void writeBook(Options options) {
        try (var suite = Suite.start(settings(options));
                var book = new Book(suite.adminUrl(ServiceCatalog.INSTALLMENT))) {
            long started = System.nanoTime();
            var first = firstDay();
            new Market(new SuiteApi(suite), suite).harborProduct(first);
            int loans = options.number("loans", 1_000_000);
            book.write(loans, first);
            System.out.printf(
                    "%,d loan notes, %,d of them overdue, %,d installments, %,d receipts, %,d MB, in %.0f s%n",
                    loans,
                    book.number("select count(*) from loan_note where status = 'OVERDUE'"),
                    book.number("select count(*) from due_item"),
                    book.number("select count(*) from receipt"),
                    book.number("select pg_database_size(current_database()) / 1000000"),
                    (System.nanoTime() - started) / 1e9);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends the days up to today over the book in the folder {@code --data}; each of them can be ended once. */
    public static void endDays(Options options) {
        try (var suite = Suite.start(settings(options));
                var book = new Book(suite.adminUrl(ServiceCatalog.INSTALLMENT))) {
            var meter = CpuMeter.without(
                    ServiceCatalog.PARTNER_GATEWAY.database(), suite.postgres().adminUrl());
            var bench = new DayEndBench(new SuiteApi(suite), book, meter);
            bench.head();
            for (int i = 0; i < DAYS; i++) bench.end(firstDay().plusDays(i));
            System.out.println("peak resident memory of this JVM: " + peakMemory());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static LocalDate firstDay() {
        return BusinessTime.today(Clock.systemUTC()).minusDays(DAYS - 1L);
    }

    /** The lender's events go to a gateway that runs apart and is not measured. */
    private static SuiteSettings settings(Options options) {
        var folder = Path.of(options.text("data").orElse("book"));
        return SuiteSettings.forTests(folder, ServiceCatalog.INSTALLMENT, ServiceCatalog.PARTNER_GATEWAY)
                .withOwnProcess(Set.of(ServiceCatalog.PARTNER_GATEWAY));
    }

    private void head() {
        System.out.printf(
                "%-10s %-12s %8s %8s %10s %10s %12s %10s %10s%n",
                "date", "job", "asked s", "work s", "items", "rows", "rows/s", "JVM CPU s", "DB CPU s");
    }

    private void end(LocalDate date) throws SQLException {
        double work = 0;
        long rows = 0;
        for (var job : JOBS) {
            var before = meter.read();
            long started = System.nanoTime();
            var run = run(job, date);
            double asked = (System.nanoTime() - started) / 1e9;
            var used = meter.read().minus(before);
            double seconds = Duration.between(at(run, "startedAt"), at(run, "finishedAt"))
                            .toMillis()
                    / 1e3;
            long written = written(job, date, run.number("done"));
            System.out.printf(
                    "%-10s %-12s %8.2f %8.2f %,10d %,10d %,12.0f %10.2f %10.2f%n",
                    date,
                    job,
                    asked,
                    seconds,
                    run.number("done"),
                    written,
                    written / seconds,
                    used.applicationMicros() / 1e6,
                    used.databaseMicros() / 1e6);
            work += seconds;
            rows += written;
        }
        System.out.printf(
                "%-10s %-12s %8s %8.2f %10s %,10d %,12.0f%n", date, "the day", "", work, "", rows, rows / work);
    }

    private static Instant at(Reply run, String field) {
        return Instant.parse(run.text(field));
    }

    private Reply run(String job, LocalDate date) {
        var path = "/job-runs/%s/%s".formatted(job, date);
        api.put(ServiceCatalog.INSTALLMENT, path, Map.of()).orFail();
        while (true) {
            var run = api.get(ServiceCatalog.INSTALLMENT, path).orFail();
            switch (run.text("status")) {
                case "DONE" -> {
                    return run;
                }
                case "FAILED" -> throw new IllegalStateException("%s: %s".formatted(path, run.body()));
                default -> pause();
            }
        }
    }

    /** Rows that the job wrote: loan notes, or lines of bills. */
    private long written(String job, LocalDate date, long items) throws SQLException {
        return job.equals("age-loans")
                ? items
                : book.number("select count(*) from bill_line where issued_on = '%s'".formatted(date));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static String peakMemory() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .findFirst()
                            .orElse("")
                            .replaceAll("\\D+", " ")
                            .strip() + " kB";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
