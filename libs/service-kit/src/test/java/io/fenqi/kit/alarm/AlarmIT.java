package io.fenqi.kit.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.outbox.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AlarmIT {
    private Stage stage;
    private Alarms alarms;
    private RaiseAlarm alarm;

    enum Trouble implements AlarmKind {
        CUP_CRACKED,
        CUP_LOST
    }

    @BeforeEach
    void open() {
        stage = new Stage();
        alarms = new Alarms(JdbcClient.create(stage.jdbc));
        alarm = new RaiseAlarm(alarms, stage.clock);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theSameIsRaisedOnceWhileItIsOpenAndAgainAfterwards() {
        alarm.raise(Trouble.CUP_CRACKED, "cup 1", "first");
        alarm.raise(Trouble.CUP_CRACKED, "cup 1", "second");
        alarm.raise(Trouble.CUP_CRACKED, "cup 2", "other subject");
        alarm.raise(Trouble.CUP_LOST, "cup 1", "other kind");
        assertThat(listed()).extracting(Alarm::detail).containsExactly("first", "other subject", "other kind");

        close(listed().getFirst(), "glued");
        alarm.raise(Trouble.CUP_CRACKED, "cup 1", "once more");
        assertThat(listed()).extracting(Alarm::detail).containsExactly("other subject", "other kind", "once more");
    }

    @Test
    void ofTwoWhoCloseItTheFirstReasonStays() {
        alarm.raise(Trouble.CUP_LOST, "cup 1", "gone");
        var raised = listed().getFirst();
        close(raised, "found");
        close(raised, "bought a new one");
        assertThat(alarms.find(raised.id()).orElseThrow().closeReason()).isEqualTo("found");
        assertThat(alarms.list(false, null, 10)).extracting(Alarm::id).containsExactly(raised.id());
    }

    @Test
    void pagesFollowEachOther() {
        for (int cup = 0; cup < 5; cup++) alarm.raise(Trouble.CUP_LOST, "cup " + cup, "gone");
        var page = alarms.list(true, null, 2);
        assertThat(page).hasSize(2);
        assertThat(alarms.list(true, page.getLast().id(), 10))
                .extracting(Alarm::subject)
                .containsExactly("cup 2", "cup 3", "cup 4");
    }

    @Test
    void whatIsRolledBackWasNotRaised() {
        stage.tx.executeWithoutResult(status -> {
            alarm.raise(Trouble.CUP_LOST, "cup 1", "gone");
            status.setRollbackOnly();
        });
        assertThat(listed()).isEmpty();
    }

    @Test
    void aLongDetailIsCut() {
        alarm.raise(Trouble.CUP_LOST, "cup 1", "x".repeat(501));
        assertThat(listed().getFirst().detail()).hasSize(500);
    }

    @Test
    void everyKindHasItsGaugeFromTheStart() {
        var meters = new SimpleMeterRegistry();
        new AlarmMeters(AlarmKinds.of(Trouble.class), alarms).bindTo(meters);
        alarm.raise(Trouble.CUP_LOST, "cup 1", "gone");
        alarm.raise(Trouble.CUP_LOST, "cup 2", "gone");
        close(listed().getFirst(), "found");
        assertThat(gauge(meters, Trouble.CUP_LOST)).isEqualTo(1);
        assertThat(gauge(meters, Trouble.CUP_CRACKED)).isZero();
    }

    @Test
    void onlyClosedOnesAreCleanedAway() {
        alarm.raise(Trouble.CUP_LOST, "cup 1", "gone");
        alarm.raise(Trouble.CUP_LOST, "cup 2", "gone");
        close(listed().getFirst(), "found");
        var jdbc = JdbcClient.create(stage.jdbc);
        assertThat(Alarms.CLOSED.delete(jdbc, Stage.START, 10)).isZero();
        assertThat(Alarms.CLOSED.delete(jdbc, stage.clock.instant().plusSeconds(1), 10))
                .isEqualTo(1);
        assertThat(listed()).extracting(Alarm::subject).containsExactly("cup 2");
    }

    private static double gauge(SimpleMeterRegistry meters, Trouble kind) {
        return meters.get("fenqi.alarms.open").tag("kind", kind.name()).gauge().value();
    }

    private List<Alarm> listed() {
        return alarms.list(true, null, 100);
    }

    private void close(Alarm raised, String reason) {
        alarms.close(raised.id(), "ops:ANNA", reason, stage.clock.instant());
    }
}
