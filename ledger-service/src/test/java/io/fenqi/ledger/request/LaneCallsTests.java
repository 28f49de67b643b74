package io.fenqi.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.ledger.lane.LaneUnavailable;
import io.fenqi.ledger.lane.LaneUnavailable.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How callers hear that a lane does not answer; that a full one sends them away is shown by FullQueueIT. */
class LaneCallsTests {
    @ParameterizedTest
    @CsvSource({
        "TOO_BUSY, 429, TOO_BUSY",
        "OWNED_ELSEWHERE, 503, LANE_ELSEWHERE",
        "OUTCOME_UNKNOWN, 503, OUTCOME_UNKNOWN"
    })
    void aLaneThatDoesNotAnswerHasACodeOfItsOwn(Reason reason, int status, String code) {
        var refused = LaneCalls.refusal(new LaneUnavailable(0, reason));

        assertThat(refused.code().name()).isEqualTo(code);
        assertThat(refused.code().status().value()).isEqualTo(status);
    }
}
