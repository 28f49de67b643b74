package io.fenqi.kit.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.outbox.Stage;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is booked on a date is complete at the cut, and nothing gets the date after it. */
class ClearingIT {
    private Stage stage;
    private JdbcClient jdbc;
    private ClearingDates dates;
    private CutDate cutDate;
    private LocalDate today;

    @BeforeEach
    void open() {
        stage = new Stage();
        jdbc = JdbcClient.create(stage.jdbc);
        jdbc.sql("create table cup (accounting_date date, id uuid primary key)").update();
        dates = new ClearingDates(jdbc);
        cutDate = new CutDate(dates, new Cups(), stage.tx, stage.clock);
        today = BusinessTime.today(stage.clock);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void afterTheCutNothingGetsThatDate() {
        assertThat(book()).isEqualTo(today);
        assertThat(dates.isCut(today)).isFalse();

        assertThat(cutDate.cut(today, UUID.randomUUID()).count()).isEqualTo(1);

        assertThat(dates.isCut(today)).isTrue();
        boolean open = stage.tx.execute(_ -> dates.keepsOpen(today));
        assertThat(open).isFalse();
        assertThat(book()).isEqualTo(today.plusDays(1));
        assertThat(dates.isCut(today.plusDays(1))).isFalse();
    }

    @Test
    void cutTwiceAnswersTheSameAndKeepsTheFirstRun() {
        var run = UUID.randomUUID();
        book();
        var first = cutDate.cut(today, run);
        assertThat(cutDate.cut(today, UUID.randomUUID())).isEqualTo(first);
        assertThat(jdbc.sql("select run_id from clearing_date where cut_at is not null")
                        .query(UUID.class)
                        .single())
                .isEqualTo(run);
    }

    @Test
    void aDayToComeIsNotCut() {
        assertThatThrownBy(() -> cutDate.cut(today.plusDays(1), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ClearingError.DATE_NOT_BEGUN));
    }

    @Test
    void aMonthThatIsCutIsAMistake() {
        for (int day = 0; day <= 31; day++) {
            var date = today.plusDays(day);
            stage.tx.execute(_ -> dates.cut(date, UUID.randomUUID(), stage.clock.instant()));
        }
        assertThatThrownBy(this::book).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDateIsKeptOpenByATransactionOnly() {
        assertThatThrownBy(() -> dates.openFrom(today)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Whoever books on a date keeps its row until the commit, so that the cut waits for it. */
    @Test
    void aDateThatIsBookedOnCannotBeCutBeforeTheCommit() {
        stage.tx.executeWithoutResult(_ -> {
            assertThat(dates.openFrom(today)).isEqualTo(today);
        });
        stage.tx.executeWithoutResult(_ -> {
            assertThat(dates.openFrom(today)).isEqualTo(today);
            var cutter = CompletableFuture.runAsync(this::lockForCut);
            assertThatThrownBy(cutter::join).hasRootCauseInstanceOf(PSQLException.class);
        });
        lockForCut();
    }

    @Test
    void bookingsAndTheCutAtOnceLoseNothing() throws Exception {
        List<Callable<Object>> works = new ArrayList<>();
        for (int booking = 0; booking < 100; booking++) works.add(this::book);
        works.add(50, () -> cutDate.cut(today, UUID.randomUUID()));

        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var work : threads.invokeAll(works)) work.get();
        }

        long onTheDay = new Cups().sumsOf(today).count();
        assertThat(cutDate.cut(today, UUID.randomUUID()).count()).isEqualTo(onTheDay);
        assertThat(onTheDay + new Cups().sumsOf(today.plusDays(1)).count()).isEqualTo(100);
    }

    private void lockForCut() {
        stage.tx.executeWithoutResult(
                _ -> jdbc.sql("select 1 from clearing_date where accounting_date = ? for update nowait")
                        .param(today)
                        .query(Integer.class)
                        .single());
    }

    private LocalDate book() {
        return stage.tx.execute(_ -> {
            var date = dates.openFrom(today);
            jdbc.sql("insert into cup values (?, ?)")
                    .params(date, UUID.randomUUID())
                    .update();
            return date;
        });
    }

    record Cup(UUID id) implements ClearingSource.Item {}

    record Count(long count) implements ClearingSource.Sums {}

    private final class Cups implements ClearingSource<Cup> {
        @Override
        public List<Cup> listAfter(LocalDate date, UUID after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Count sumsOf(LocalDate date) {
            return jdbc.sql("select count(*) from cup where accounting_date = ?")
                    .param(date)
                    .query((row, rowNo) -> new Count(row.getLong(1)))
                    .single();
        }
    }
}
