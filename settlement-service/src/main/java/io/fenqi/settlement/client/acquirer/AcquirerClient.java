package io.fenqi.settlement.client.acquirer;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The acquirer: takes instructions to pay out of the reserve fund, and gives the bank's file of a day. */
@FeignClient(name = "acquirer", url = "${clients.acquirer.url}", configuration = AcquirerSigning.class)
public interface AcquirerClient {
    /** Idempotent: the same number with the same content is the same payment. Taken is not yet paid. */
    @PutMapping("/acquirer/instructions/{id}")
    Taken instruct(@PathVariable("id") UUID id, @RequestBody NewInstruction instruction);

    /** Refused with 404 if the acquirer never got it. */
    @GetMapping("/acquirer/instructions/{id}")
    Taken find(@PathVariable("id") UUID id);

    /** CSV below a header of count, sum and SHA-256; what the bank booked on that date so far. */
    @GetMapping(value = "/acquirer/bank-files/{date}", consumes = MediaType.ALL_VALUE)
    String bankFile(@PathVariable("date") @DateTimeFormat(iso = ISO.DATE) LocalDate date);

    /** @param purpose what the payee reads on its statement */
    record NewInstruction(
            String kind, String accountNo, String accountName, String bankCnaps, long amountFen, String purpose) {}

    record Taken(UUID id, String status) {}
}
