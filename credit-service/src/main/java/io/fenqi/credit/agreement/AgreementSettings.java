package io.fenqi.credit.agreement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How agreements are signed.
 *
 * @param viewValid how long after its showing a text may still be signed
 */
@ConfigurationProperties("credit.agreement")
record AgreementSettings(@DefaultValue("24h") Duration viewValid) {}
