package io.fenqi.repayment.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.repayment.channel.QueryBackOff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WithholdingStatusTests {
    @Test
    void nothingLeadsBackToSubmitted() {
        assertThat(Arrays.stream(WithholdingStatus.values())
                        .filter(status -> status.canBecome(WithholdingStatus.SUBMITTED)))
                .containsExactly(WithholdingStatus.REQUESTED);
        assertThat(Arrays.stream(WithholdingStatus.values()).filter(WithholdingStatus.COLLECTED::canBecome))
                .isEmpty();
    }

    @Test
    void theSameIdGivesTheSameNumberAndOthersGiveOthers() {
        var id = UUID.fromString("0190f000-0000-7000-8000-000000000001");
        var date = LocalDate.of(2026, 12, 1);
        assertThat(OrderNo.of(id, date)).isEqualTo(OrderNo.of(id, date)).matches("W20261201[0-9A-Z]{16}");
        assertThat(OrderNo.of(UUID.randomUUID(), date)).isNotEqualTo(OrderNo.of(id, date));
    }

    @Test
    void questionsBecomeRarerUpToOneAnHour() {
        assertThat(QueryBackOff.waitAfter(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(QueryBackOff.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(QueryBackOff.waitAfter(7)).isEqualTo(Duration.ofHours(1));
        assertThat(QueryBackOff.waitAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }
}
