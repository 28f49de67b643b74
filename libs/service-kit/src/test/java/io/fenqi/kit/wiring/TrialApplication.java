package io.fenqi.kit.wiring;

import io.fenqi.kit.alarm.AlarmKind;
import io.fenqi.kit.alarm.AlarmKinds;
import io.fenqi.kit.clearing.ClearingSource;
import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.event.Events;
import io.fenqi.kit.job.RecurringJob;
import io.fenqi.kit.outbox.Outbox;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that uses everything, with the circle of beans that real flows have: work -> flow -> outbox. */
@SpringBootApplication
public class TrialApplication {
    static final TaskName<String> GREET = new TaskName<>("greet", String.class);

    @Bean
    TrialFlow flow(Outbox outbox, Events events) {
        return new TrialFlow(outbox, events, new ConcurrentLinkedQueue<>());
    }

    @Bean
    TaskWork<String> greet(TrialFlow flow) {
        return TaskWork.of(GREET, flow.heard()::add);
    }

    @Bean
    RecurringJob resume(TrialFlow flow) {
        return new RecurringJob() {
            @Override
            public String name() {
                return "resume-trial";
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(1);
            }

            @Override
            public void run() {
                flow.heard().add("resumed");
            }
        };
    }

    @Bean
    AlarmKinds alarmKinds() {
        return AlarmKinds.of(Trouble.class);
    }

    @Bean
    ClearingSource<Cup> cups() {
        return new ClearingSource<>() {
            @Override
            public List<Cup> listAfter(LocalDate date, UUID after, int limit) {
                return Collections.nCopies(limit, new Cup(new UUID(0, 7)));
            }

            @Override
            public CupSums sumsOf(LocalDate date) {
                return new CupSums(2, 300);
            }
        };
    }

    enum Trouble implements AlarmKind {
        CUP_LOST
    }

    record Cup(UUID id) implements ClearingSource.Item {}

    record CupSums(long count, long cupFen) implements ClearingSource.Sums {}

    record TrialFlow(Outbox outbox, Events events, Queue<String> heard) {}

    @Entity(name = "person")
    static class Person {
        @Id
        UUID id;

        @Convert(converter = EncryptedText.class)
        String name;

        protected Person() {}

        Person(UUID id, String name) {
            this.id = id;
            this.name = name;
        }
    }
}
