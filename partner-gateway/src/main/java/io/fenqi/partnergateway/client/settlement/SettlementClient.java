package io.fenqi.partnergateway.client.settlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lenders' daily repayment files: fetched and acknowledged here (REP-19). */
@FeignClient(name = "settlement", url = "${clients.settlement.url}")
public interface SettlementClient {
    /** The lines, as CSV. */
    @GetMapping("/repayment-files/{id}/content")
    String repaymentFile(@PathVariable("id") UUID fileId);

    @PutMapping("/repayment-files/{id}/acknowledgement")
    void acknowledge(@PathVariable("id") UUID fileId, @RequestBody Acknowledgement acknowledgement);

    /** @param remittedFen sum in fen of what the lender has booked */
    record Acknowledgement(
            @Nullable Long itemCount, @Nullable Long remittedFen) {}
}
