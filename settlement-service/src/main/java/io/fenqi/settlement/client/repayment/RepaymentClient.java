package io.fenqi.settlement.client.repayment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What settlement needs of repayment: what was collected on a date, and what the channels' files say of it. */
@FeignClient(name = "repayment", url = "${clients.repayment.url}")
public interface RepaymentClient {
    @PutMapping("/clearing-dates/{date}/cut")
    Totals cut(@PathVariable("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date, @RequestBody Cut cut);

    @GetMapping("/clearing-items")
    Page items(
            @RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam("limit") int limit);

    @GetMapping("/clearing-totals")
    Totals totals(@RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    /** The channel's own daily file as repayment stored it. */
    @GetMapping("/channel-totals")
    ChannelTotals channelTotals(
            @RequestParam("channelCode") String channelCode,
            @RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    record Cut(UUID runId) {}

    record Totals(boolean cut, long count, long collectedFen, long overpaidFen) {}

    record Page(List<Item> items, @Nullable String nextAfter) {}

    record Item(
            UUID id,
            String kind,
            UUID withholdingId,
            UUID repaymentId,
            String channelCode,
            String channelOrderNo,
            String lenderId,
            UUID customerId,
            long amountFen,
            long principalFen,
            long interestFen,
            long feeFen,
            long penaltyFen,
            long overpaidFen,
            String creditor,
            LocalDate valueDate) {}

    /** In fen: what the channel took, and what it gave back to cards, which it keeps. */
    record ChannelTotals(long successFen, long refundFen, boolean fileReceived) {
        public long payFen() {
            return successFen - refundFen;
        }
    }
}
