package io.fenqi.settlement.client.ledger;

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

/** What settlement needs of the reserve-fund ledger; the answers hold only what we read. */
@FeignClient(name = "ledger", url = "${clients.ledger.url}")
public interface LedgerClient {
    /** Up to 500 journals, each idempotent by its id, each with an answer of its own. */
    @PostMapping("/batches")
    BatchAnswer post(@RequestBody Batch batch);

    /** The last proof that has seen all of the date, or one that failed and stands; refused while there is none. */
    @GetMapping("/proof")
    Proof proof(@RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    @GetMapping("/trial-balance")
    TrialBalance trialBalance(@RequestParam("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    /** What was advanced through the end of a date and has not come back. */
    @GetMapping("/lenders/{lenderId}/advance-due")
    AdvanceDue advanceDue(
            @PathVariable("lenderId") String lenderId,
            @RequestParam("drawnThrough") @DateTimeFormat(iso = ISO.DATE) LocalDate drawnThrough);

    /** Saying the same again changes nothing. */
    @PutMapping("/lenders/{lenderId}/advance-suspension")
    void suspend(@PathVariable("lenderId") String lenderId, @RequestBody Suspension suspension);

    record Batch(List<Journal> items) {}

    record Journal(
            String kind,
            UUID id,
            String event,
            String lenderId,
            Parties parties,
            long amountFen,
            String reference,
            @Nullable UUID reversalOf) {}

    record Parties(@Nullable String merchantNo, @Nullable String channelCode) {}

    record BatchAnswer(List<Outcome> items) {}

    record Outcome(UUID id, String outcome, @Nullable String code) {}

    record Proof(String status) {}

    record TrialBalance(boolean balanced, long debitFen, long creditFen) {}

    record AdvanceDue(long dueFen) {}

    record Suspension(boolean suspended, String reason) {}
}
