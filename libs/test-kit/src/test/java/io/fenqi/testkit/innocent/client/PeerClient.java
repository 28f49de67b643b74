package io.fenqi.testkit.innocent.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient("peer")
public interface PeerClient {
    void call();
}
