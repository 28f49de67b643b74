package io.fenqi.installment.dayend;

import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Does a step of a business date to its end; any number of instances may do the same date at once (OPS-01). */
@Service
public class RunDayEnd {

    private final Chunks chunks;
    private final DayEndSettings settings;

    RunDayEnd(Chunks chunks, DayEndSettings settings) {
        this.chunks = chunks;
        this.settings = settings;
    }

    /** Returns when every chunk of the date is committed; what was committed before is left alone. */
    public void run(DayEndStep step, LocalDate date, JobProgress progress) {
        progress.total(chunks.cut(step, date));
        Callable<Void> turns = () -> {
            for (var items = chunks.next(step, date); items.isPresent(); items = chunks.next(step, date)) {
                progress.done(items.getAsInt());
            }
            return null;
        };
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, settings.workers())
                    .mapToObj(i -> workers.submit(turns))
                    .toList();
            for (var end : ends) {
                end.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("%s of %s".formatted(step.name(), date), failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
