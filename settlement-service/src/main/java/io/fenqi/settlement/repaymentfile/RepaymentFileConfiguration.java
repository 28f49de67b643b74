package io.fenqi.settlement.repaymentfile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepaymentFileSettings.class)
class RepaymentFileConfiguration {}
