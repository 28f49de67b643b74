package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitBalanceTests {
    private final LimitBalance balance = new LimitBalance(1_000, 200, 300);

    @ParameterizedTest
    @CsvSource({
        "GRANT, 100, 1100, 200, 300, 600",
        "ADJUST_UP, 100, 1100, 200, 300, 600",
        "ADJUST_DOWN, 100, 900, 200, 300, 400",
        "HOLD, 100, 1000, 300, 300, 400",
        "RELEASE, 100, 1000, 100, 300, 600",
        "USE, 100, 1000, 100, 400, 500",
        "RESTORE, 100, 1000, 200, 200, 600",
        "RESTORE_REVERSAL, 100, 1000, 200, 400, 400",
        "FREEZE, 0, 1000, 200, 300, 500",
        "UNFREEZE, 0, 1000, 200, 300, 500",
    })
    void everyMovementMovesItsPart(MovementType type, long amount, long total, long held, long used, long room) {
        var after = balance.after(type, amount);

        assertThat(after).isEqualTo(new LimitBalance(total, held, used));
        assertThat(after.roomFen()).isEqualTo(room);
    }

    @Test
    void endOfTemporaryLimitMayLeaveItOverUsed() {
        var more = balance.after(MovementType.TEMPORARY_UP, 400);
        var spent = more.after(MovementType.HOLD, 900);

        assertThat(more.roomFen()).isEqualTo(900);
        assertThat(spent.after(MovementType.TEMPORARY_DOWN, 400).roomFen()).isEqualTo(-400);
        assertThatThrownBy(() -> more.after(MovementType.TEMPORARY_DOWN, 401))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(MovementType.class)
    void noMovementIsNegative(MovementType type) {
        assertThatThrownBy(() -> balance.after(type, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, 201", "USE, 201", "RESTORE, 301", "ADJUST_DOWN, 1001"})
    void noPartBecomesNegative(MovementType type, long amount) {
        assertThatThrownBy(() -> balance.after(type, amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overUsedLimitShowsNothingAvailableAndHowMuchItIsOver() {
        var over = balance.after(MovementType.ADJUST_DOWN, 600);

        assertThat(over.availableFen()).isZero();
        assertThat(over.overLimitFen()).isEqualTo(100);
        assertThat(over.hasRoomFor(1)).isFalse();
    }

    @Test
    void overflowIsAnErrorAndNotALargeLimit() {
        var huge = new LimitBalance(Long.MAX_VALUE, 0, 0);

        assertThatThrownBy(() -> huge.after(MovementType.GRANT, 1)).isInstanceOf(ArithmeticException.class);
    }
}
