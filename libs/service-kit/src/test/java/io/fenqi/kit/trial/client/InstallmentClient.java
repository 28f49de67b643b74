package io.fenqi.kit.trial.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "installment", url = "${clients.installment.url}")
public interface InstallmentClient extends PeerCalls {}
