package io.fenqi.qr.qrcode;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How our codes are written.
 *
 * @param linkPrefix what our aggregate links begin with
 * @param acquirer the acquirer's 8-digit number in tag 15
 * @param orderValid how long an order lives that the server makes in place of a printed code
 */
@Validated
@ConfigurationProperties("qr.code")
record QrCodeSettings(
        @DefaultValue("https://pay.fenqi.example/q/") @NotBlank
        String linkPrefix,

        @DefaultValue("48020000") @Pattern(regexp = "[0-9]{8}")
        String acquirer,

        @DefaultValue("15m") Duration orderValid) {}
