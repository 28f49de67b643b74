package io.fenqi.credit.closing;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param retention how long a person is archived after the closing; the law on money laundering wants ten years (SEC-05) */
@ConfigurationProperties("credit.closing")
record ClosingSettings(@DefaultValue("10y") Period retention) {}
