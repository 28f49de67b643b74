package io.fenqi.repayment.client.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What repayment needs of the reserve-fund ledger: that a collection is posted. */
@FeignClient(name = "ledger", url = "${clients.ledger.url}")
public interface LedgerClient {

    /** Idempotent: the same id with the same body is posted once. */
    @PutMapping("/journals/{id}")
    Posted post(@PathVariable("id") UUID id, @RequestBody Journal journal);

    record Journal(
            String event,
            String lenderId,
            Parties parties,
            long amountFen,
            String reference,
            LocalDate valueDate,
            @Nullable UUID reversalOf) {}

    record Parties(
            String channelCode,
            @Nullable UUID customerId,
            @Nullable String partyId) {}

    record Posted(UUID id) {}
}
