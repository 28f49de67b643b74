package io.fenqi.repayment.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The channels and how their codes are read.
 *
 * @param channels by channel code
 * @param responseCodes the channels' trade codes: {@code SUCCESS}, {@code UNKNOWN}, {@code NOT_FOUND} or {@code FAIL
 *     <reason>}; a code that is not listed is unknown (requirements 4.4)
 */
@Validated
@ConfigurationProperties("repayment")
record ChannelSettings(
        @NotEmpty Map<String, @Valid ChannelWiring> channels,
        @NotEmpty Map<String, String> responseCodes) {}
