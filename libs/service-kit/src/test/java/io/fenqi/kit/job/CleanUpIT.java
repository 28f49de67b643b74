package io.fenqi.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.database.OldRows;
import io.fenqi.kit.outbox.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CleanUpIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 40;
    private static final CleanUpSettings SETTINGS =
            new CleanUpSettings(LocalTime.of(4, 30), 10, Map.of("job-run", DAYS));

    private final List<Long> chunks = new ArrayList<>();
    private Stage stage;
    private JobRuns runs;

    @BeforeEach
    void open() {
        stage = new Stage();
        runs = new JobRuns(JdbcClient.create(stage.jdbc));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void runsThatAreDoneGoAfterTheirDaysInSmallSteps() {
        for (int daysAgo = 0; daysAgo < 65; daysAgo++) done("count-up", TODAY.minusDays(daysAgo));
        cleanUp();
        assertThat(chunks).containsExactly(10L, 10L, 4L);
        assertThat(runs.list("count-up", null, 100))
                .hasSize(DAYS + 1)
                .last()
                .satisfies(oldest -> assertThat(oldest.date()).isEqualTo(SETTINGS.firstDayKept(JobRuns.DONE, TODAY)));
    }

    @Test
    void aRunThatIsNotDoneStaysAndSoDoesTheLastOfItsJob() {
        var old = TODAY.minusDays(100);
        done("count-up", old);
        runs.schedule("sum-up", old, BusinessTime.startOf(old));
        runs.start("sum-up", old, BusinessTime.startOf(old));
        runs.fail("sum-up", old, "broken", BusinessTime.startOf(old));
        done("sum-up", old.plusDays(1));
        done("sum-up", old.plusDays(2));
        cleanUp();
        assertThat(runs.lastDate("count-up")).contains(old);
        assertThat(runs.list("sum-up", null, 10)).extracting(JobRun::date).containsExactly(old.plusDays(2), old);
    }

    @Test
    void rowsWithoutDaysAreAMistake() {
        var unknown = new OldRows("cup", "delete from cup where lost_at < ? limit ?");
        assertThatThrownBy(() -> SETTINGS.firstDayKept(unknown, TODAY))
                .hasMessage("fenqi.clean-up.days.cup is not set");
    }

    private void cleanUp() {
        var job = new CleanUpJob(List.of(JobRuns.DONE), SETTINGS, JdbcClient.create(stage.jdbc));
        job.run(TODAY, new JobProgress() {
            @Override
            public void total(long items) {}

            @Override
            public void done(long items) {
                chunks.add(items);
            }
        });
    }

    private void done(String job, LocalDate date) {
        Instant at = BusinessTime.startOf(date);
        runs.schedule(job, date, at);
        runs.start(job, date, at);
        runs.finish(job, date, at);
    }
}
