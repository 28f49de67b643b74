package io.fenqi.sandbox.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the played channel is wired.
 *
 * @param secret key of the signatures in both directions, the same as repayment-service has
 * @param noticeUrl where notices go
 * @param silence how long a caller that gets nothing is kept waiting; longer than its read time-out
 * @param lateNoticeAfter how late a late notice is
 */
@Validated
@ConfigurationProperties("sandbox.channel")
record ChannelSettings(
        @NotBlank @Size(min = 32) String secret,

        @NotNull @DefaultValue("http://localhost:8105/channel-notices/CHINAPAY")
        URI noticeUrl,

        @DefaultValue("4s") Duration silence,
        @DefaultValue("30m") Duration lateNoticeAfter) {
    @Override
    public String toString() {
        return "ChannelSettings[" + noticeUrl + "]";
    }
}
