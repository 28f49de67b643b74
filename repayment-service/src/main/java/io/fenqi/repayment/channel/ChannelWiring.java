package io.fenqi.repayment.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one channel is reached.
 *
 * @param url address of the channel's door, without a slash at the end
 * @param merchantNo our number at the channel
 * @param secret key of the signatures in both directions (HMAC-SHA256)
 * @param connectTimeout longest wait for a connection; after it the order was certainly not sent
 * @param readTimeout longest wait for an answer; after it the order is in doubt
 * @param noticeAge how old a notice's timestamp may be (ACC-12)
 */
public record ChannelWiring(
        @NotNull ChannelProtocol protocol,
        @NotNull URI url,
        @NotBlank String merchantNo,
        @NotBlank @Size(min = 32) String secret,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("5m") Duration noticeAge) {
    @Override
    public String toString() {
        return "ChannelWiring[%s %s]".formatted(protocol, url);
    }
}
