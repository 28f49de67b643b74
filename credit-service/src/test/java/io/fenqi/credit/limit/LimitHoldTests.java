package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.problem.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitHoldTests {
    private static final UUID ID = UUID.randomUUID();
    private static final LimitHold HELD = LimitHold.of(ID, ID, ID, 1_000, ID, Instant.EPOCH);

    /** Of 800 fen used; the standing known is the third, with 500 fen outstanding and 700 bought. */
    @ParameterizedTest
    @CsvSource({
        "true,  4, 300, 700, 300, 4",
        "true,  4, 0,   700, 0,   4",
        "true,  4, 700, 700, 700, 4",
        "true,  4, 800, 800, 800, 4",
        "true,  9, 500, 700, 500, 9",
        "true,  3, 300, 700, 500, 3",
        "true,  2, 800, 800, 500, 3",
        "true,  1, 900, 900, 500, 3",
        "false, 4, 300, 700, 700, 4",
        "false, 4, 0,   600, 600, 4",
        "false, 4, 0,   0,   0,   4",
        "false, 3, 0,   600, 700, 3",
    })
    void followsTheNewestStanding(
            boolean revolving, long sequence, long outstanding, long bought, long stillUsed, long newest) {
        var known = HELD.used(800).after(standing(3, 500, 700), revolving);

        var next = known.after(standing(sequence, outstanding, bought), revolving);

        assertThat(next.stillUsedFen()).isEqualTo(stillUsed);
        assertThat(next.standingSequence()).isEqualTo(newest);
        assertThat(next.usedFen()).as("what was used once").isEqualTo(800);
    }

    @Test
    void noLoanStandsAboveItsPurchase() {
        refused("STANDING_ABOVE_USE", HELD.used(800), true, 801, 801);
        refused("STANDING_ABOVE_USE", HELD.used(800), false, 0, 801);
    }

    @Test
    void whatIsNotUsedYetMayBeAndWhatIsReleasedNeverWill() {
        refused("RESTORE_BEFORE_USE", HELD, true, 0, 0);
        refused("RESTORE_BEFORE_USE", HELD.expired(), true, 0, 0);
        refused("HOLD_RELEASED", HELD.released(), true, 0, 0);
    }

    private static void refused(String code, LimitHold hold, boolean revolving, long outstanding, long bought) {
        assertThatThrownBy(() -> hold.after(standing(1, outstanding, bought), revolving))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    private static LoanStanding standing(long sequence, long outstanding, long bought) {
        return new LoanStanding(ID, ID, ID, sequence, outstanding, bought, LoanStanding.Cause.REPAYMENT, "RP-1");
    }
}
