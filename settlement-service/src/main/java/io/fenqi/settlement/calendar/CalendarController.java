package io.fenqi.settlement.calendar;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kernel.calendar.CalendarDay;
import io.fenqi.kit.identity.CallableBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar, shown and imported by year. */
@RestController
@RequestMapping("/calendar")
@CallableBy({ADMIN, OPS})
class CalendarController {
    private final ImportNotice importNotice;
    private final CalendarDays days;
    private final Workdays workdays;

    CalendarController(ImportNotice importNotice, CalendarDays days, Workdays workdays) {
        this.importNotice = importNotice;
        this.days = days;
        this.workdays = workdays;
    }

    @PutMapping("/{year}")
    YearView take(@PathVariable @Min(2000) @Max(2100) int year, @Valid @RequestBody Notice body) {
        importNotice.take(year, body.days().stream().map(Day::known).toList(), "import");
        return show(year);
    }

    @GetMapping("/{year}")
    YearView show(@PathVariable @Min(2000) @Max(2100) int year) {
        var known = days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new YearView(
                year,
                workdays.isProvisional(year),
                known.stream()
                        .map(day -> new Day(day.date(), day.name(), day.workday()))
                        .toList());
    }

    @GetMapping("/next-workday")
    NextWorkday next(@RequestParam LocalDate date) {
        var next = workdays.nextWorkday(date);
        boolean provisional = workdays.isProvisional(date.getYear()) || workdays.isProvisional(next.getYear());
        return new NextWorkday(date, next, provisional);
    }

    record Notice(@NotNull @Size(max = 120) List<@NotNull @Valid Day> days) {}

    record Day(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 40) String name,
            @NotNull Boolean workday) {
        CalendarDay known() {
            return new CalendarDay(date, name, workday);
        }
    }

    /** @param provisional true if the year's notice is missing: weekends alone decide */
    record YearView(int year, boolean provisional, List<Day> days) {}

    record NextWorkday(LocalDate date, LocalDate nextWorkday, boolean provisional) {}
}
