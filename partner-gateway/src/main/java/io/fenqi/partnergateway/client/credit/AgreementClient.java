package io.fenqi.partnergateway.client.credit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Texts that customers are shown and sign. */
@FeignClient(name = "credit", contextId = "credit-agreements", url = "${clients.credit.url}")
public interface AgreementClient {
    @GetMapping("/agreement-templates")
    Templates templates(@RequestParam("type") @Nullable String type);

    @PutMapping("/agreement-views/{id}")
    View show(@PathVariable("id") UUID id, @RequestBody NewView view);

    @PutMapping("/agreement-signatures/{id}")
    Signed sign(@PathVariable("id") UUID id, @RequestBody NewSignature signature);

    record Templates(List<Template> items) {}

    record Template(
            String code, int version, String type, String language, String title, String body, int minReadingSeconds) {}

    record NewView(
            UUID customerId,
            String templateCode,
            int templateVersion,
            @Nullable Map<String, String> figures) {}

    record View(String renderedText, String renderedHash, Instant shownAt, Instant signableFrom) {}

    record NewSignature(
            UUID viewId,
            UUID customerId,
            String ip,
            String userAgent,
            @Nullable String deviceId,
            @Nullable String smsTransactionId,
            int readSeconds) {}

    record Signed(String templateCode, int templateVersion, Instant signedAt, String renderedHash) {}
}
