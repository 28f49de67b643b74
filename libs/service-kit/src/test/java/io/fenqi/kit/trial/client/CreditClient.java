package io.fenqi.kit.trial.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient extends PeerCalls {}
