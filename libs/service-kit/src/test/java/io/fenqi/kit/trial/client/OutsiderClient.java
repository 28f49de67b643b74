package io.fenqi.kit.trial.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "outsider", url = "${clients.outsider.url}")
public interface OutsiderClient extends PeerCalls {}
