package io.fenqi.settlement.repaymentfile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param acknowledgeWithin how long a lender may take to acknowledge its file before people are told */
@Validated
@ConfigurationProperties("settlement.repayment-file")
record RepaymentFileSettings(@DefaultValue("24h") Duration acknowledgeWithin) {}
