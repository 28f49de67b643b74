package io.fenqi.settlement.client.qr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What settlement needs of the QR front: purchases and refunds of a date, and how a merchant is settled. */
@FeignClient(name = "qr-gateway", url = "${clients.qr-gateway.url}")
public interface QrClient {
    @PutMapping("/clearing-dates/{date}/cut")
    Totals cut(@PathVariable("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date, @RequestBody Cut cut);

    @GetMapping("/clearing-items")
    Page items(
            @RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam("limit") int limit);

    @GetMapping("/clearing-totals")
    Totals totals(@RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    @GetMapping("/merchants/{merchantNo}/settlement-terms")
    Terms terms(@PathVariable("merchantNo") String merchantNo);

    /** The merchant's net has covered this late refund. */
    @PostMapping("/refunds/{id}/recovery")
    void recovered(@PathVariable("id") UUID refundId);

    record Cut(UUID runId) {}

    record Totals(boolean cut, long count, long purchaseFen, long refundBeforeFen, long refundAfterFen) {}

    record Page(List<Item> items, @Nullable String nextAfter) {}

    record Item(
            UUID id,
            String kind,
            UUID purchaseId,
            String purchaseNo,
            String merchantNo,
            String lenderId,
            String productCode,
            long amountFen,
            long advanceFen,
            Instant occurredAt) {}

    /** @param feeRatePercent percent of the purchase */
    record Terms(
            String merchantNo,
            String name,
            String feeRatePercent,
            String settleAccountNo,
            String settleAccountName,
            String settleBankCnaps,
            boolean holdSettlement) {}
}
