package io.fenqi.settlement.advance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdvanceSettings.class)
class AdvanceConfiguration {}
