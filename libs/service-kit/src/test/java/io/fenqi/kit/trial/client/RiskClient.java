package io.fenqi.kit.trial.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "risk", url = "${clients.risk.url}")
public interface RiskClient extends PeerCalls {}
