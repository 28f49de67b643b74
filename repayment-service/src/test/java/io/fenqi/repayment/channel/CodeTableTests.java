package io.fenqi.repayment.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTableTests {
    private final CodeTable codes =
            new CodeTable(Map.of("00", "SUCCESS", "51", "FAIL INSUFFICIENT_FUNDS", "03", "UNKNOWN", "25", "NOT_FOUND"));

    @Test
    void whatIsNotListedIsUnknown() {
        assertThat(codes.read("77", "S", 1, null)).isEqualTo(new ChannelAnswer.Unknown("77"));
        assertThat(codes.read("", "S", 1, null)).isEqualTo(new ChannelAnswer.Unknown(""));
    }

    @Test
    void aSuccessWithoutSerialNumberOrAmountIsNotBelieved() {
        assertThat(codes.read("00", null, 1, null)).isInstanceOf(ChannelAnswer.Unknown.class);
        assertThat(codes.read("00", "S", 0, null)).isInstanceOf(ChannelAnswer.Unknown.class);
        assertThat(codes.read("00", "S", 1, null)).isInstanceOf(ChannelAnswer.Success.class);
    }

    @Test
    void aFailureKeepsItsReasonAndANonsenseTableIsRefused() {
        assertThat(codes.read("51", null, 0, null)).isEqualTo(new ChannelAnswer.Failure("51", "INSUFFICIENT_FUNDS"));
        assertThatThrownBy(() -> new CodeTable(Map.of("00", "MAYBE"))).isInstanceOf(IllegalArgumentException.class);
    }
}
