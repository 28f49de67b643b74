package io.fenqi.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Outcome;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.proof.Proved;
import io.fenqi.ledger.template.JournalTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A command that the database cannot take harms nobody but its caller. */
class PoisonIT {
    private final LaneStage stage = LaneStage.named("poison");

    @Test
    void theOthersOfItsBatchAreCommitted() {
        try (var lanes = stage.lanes(1, stage.connections())) {
            StubbornClient.execute(() -> lanes, 0, LaneStage.deposit(UUID.randomUUID(), "BANK-P", 10));
            List<CompletableFuture<Outcome>> good = new ArrayList<>();
            List<CompletableFuture<Outcome>> bad = new ArrayList<>();
            for (var i = 0; i < 50; i++) {
                good.add(lanes.submit(0, LaneStage.deposit(UUID.randomUUID(), "BANK-P", 10)));
                if (i % 20 == 0) {
                    bad.add(lanes.submit(0, poison()));
                }
            }

            good.forEach(one -> assertThat(one.join()).isInstanceOf(Outcome.Posted.class));
            bad.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(java.sql.SQLException.class));
            assertThat(lanes.execute(
                            0, LaneStage.posting(UUID.randomUUID(), JournalTemplate.POSITION_WITHDRAWN, "BANK-P", 510)))
                    .isInstanceOf(Outcome.Posted.class);
        }
        Proved.isProved(stage.adminUrl());
    }

    private static Command poison() {
        var good = LaneStage.deposit(UUID.randomUUID(), "BANK-P", 10);
        return new Command.PostJournal(
                new RequestKey("test", UUID.randomUUID(), "hash"),
                good.event(),
                good.parties(),
                10,
                new Note("SYSTEM:test", "", LocalDate.MAX));
    }
}
