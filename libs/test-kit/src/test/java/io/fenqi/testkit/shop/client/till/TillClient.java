package io.fenqi.testkit.shop.client.till;

import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Asks the shop itself: in this test the consumer and the provider of a contract are one. */
@FeignClient(name = "shop", url = "${clients.shop.url}")
public interface TillClient {
    @PutMapping("/cups/{id}")
    Cup make(@PathVariable("id") UUID id, @RequestBody NewCup cup);

    @GetMapping("/cups/{id}")
    Cup find(@PathVariable("id") UUID id);

    record NewCup(String colour) {}

    record Cup(UUID id, String colour) {}
}
