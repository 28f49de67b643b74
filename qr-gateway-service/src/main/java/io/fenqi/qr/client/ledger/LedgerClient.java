package io.fenqi.qr.client.ledger;

import java.time.Instant;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Holds on a lender's position and the journal of a refund. Every call is idempotent by its id. */
@FeignClient(name = "ledger", url = "${clients.ledger.url}")
public interface LedgerClient {

    @PutMapping("/holds/{id}")
    Hold hold(@PathVariable("id") UUID id, @RequestBody HoldRequest request);

    /** Moves the held money to what the merchant is owed. */
    @PutMapping("/holds/{id}/posting")
    Hold post(@PathVariable("id") UUID id, @RequestBody PostingRequest request);

    @PutMapping("/holds/{id}/void")
    void cancel(@PathVariable("id") UUID id, @RequestBody VoidRequest request);

    @PutMapping("/journals/{id}")
    void journal(@PathVariable("id") UUID id, @RequestBody JournalRequest request);

    /** A hold; the acquirer's advance may fill what the position lacks where that is allowed (POS-04). */
    record HoldRequest(String lenderId, long amountFen, boolean advanceAllowed, Instant expiresAt, String reference) {}

    /** The part that the acquirer advances, in fen. */
    record Hold(long advanceFen) {}

    record PostingRequest(String lenderId, String merchantNo, long amountFen, String reference) {}

    record VoidRequest(String lenderId) {}

    record JournalRequest(String event, String lenderId, Parties parties, long amountFen, String reference) {}

    record Parties(String merchantNo) {}
}
