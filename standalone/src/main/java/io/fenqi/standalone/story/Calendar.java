package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.SANDBOX;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.standalone.SuiteService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** The suite's clock as the story moves it; times are those of Shanghai. */
public final class Calendar {
    private final SuiteApi api;

    public Calendar(SuiteApi api) {
        this.api = api;
    }

    public LocalDate today() {
        return BusinessTime.dateOf(now());
    }

    public Instant now() {
        return Instant.parse(api.get(SANDBOX, "/clock").orFail().text("now"));
    }

    /** Moves every service to this time of this day; nothing happens if it has passed. */
    public void moveTo(LocalDate date, LocalTime time) {
        var wanted = date.atTime(time).atZone(BusinessTime.ZONE).toInstant();
        if (wanted.isAfter(now()))
            api.put(SANDBOX, "/clock", Map.of("now", wanted)).orFail();
    }

    /** The first working day strictly after this one. */
    public LocalDate nextWorkday(LocalDate date) {
        return LocalDate.parse(api.get(SETTLEMENT, "/calendar/next-workday?date=" + date)
                .orFail()
                .text("nextWorkday"));
    }

    /** Waits until a job has done its work for a business date. */
    public Reply awaitJob(SuiteService service, String job, LocalDate date) {
        return Patience.until(
                "job %s of %s is done for %s".formatted(job, service, date),
                () -> api.get(service, "/job-runs/%s/%s".formatted(job, date)),
                run -> run.text("status").equals("DONE"));
    }
}
