package io.fenqi.credit.customerimport;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/lenders/{lenderId}")
@CallableBy({ServiceName.ADMIN, ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class CustomerImportController {
    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";
    private static final String NUMBER = "[A-Za-z0-9_-]{1,32}";

    private final ImportCustomers importCustomers;
    private final Imports imports;
    private final KeepListing keepListing;

    CustomerImportController(ImportCustomers importCustomers, Imports imports, KeepListing keepListing) {
        this.importCustomers = importCustomers;
        this.imports = imports;
        this.keepListing = keepListing;
    }

    /** One JSON object a line, at most 5,000 lines; a larger book comes in several files. */
    @PutMapping("/customer-imports/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    View receive(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @PathVariable UUID id,
            @RequestBody byte[] body) {
        importCustomers.receive(new ImportCustomers.Batch(lenderId, id), new String(body, StandardCharsets.UTF_8));
        return batch(lenderId, id);
    }

    @GetMapping("/customer-imports/{id}")
    View batch(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @PathVariable UUID id) {
        return imports.find(lenderId, id)
                .map(View::of)
                .orElseThrow(() -> new Refused(CreditError.IMPORT_NOT_FOUND, "no import " + id));
    }

    /** The validation report: one row per line and field that was not taken as it came. */
    @GetMapping(path = "/customer-imports/{id}/findings", produces = "text/csv;charset=UTF-8")
    String findings(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @PathVariable UUID id) {
        batch(lenderId, id);
        return imports.reported(lenderId, id).stream()
                .flatMap(line -> line.findings().stream().map(finding -> row(line, finding)))
                .collect(Collectors.joining("", "line,lenderCustomerNo,outcome,field,rule,detail\n", ""));
    }

    @GetMapping("/customers")
    Page<Listed, String> list(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = keepListing.page(lenderId, after, limit).stream()
                .map(Listed::of)
                .toList();
        return Page.of(items, limit, Listed::lenderCustomerNo);
    }

    /** A customer who has not come yet is taken from the list; the lender's next file may list the customer anew. */
    @PostMapping("/customers/{lenderCustomerNo}/withdrawal")
    Listed withdraw(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @PathVariable @Pattern(regexp = NUMBER) String lenderCustomerNo) {
        return Listed.of(keepListing.withdraw(new Listing.Key(lenderId, lenderCustomerNo)));
    }

    private static String row(Imports.Reported line, Finding finding) {
        return "%d,%s,%s,%s,%s,\"%s\"\n"
                .formatted(
                        line.lineNo(),
                        Objects.requireNonNullElse(line.lenderCustomerNo(), ""),
                        line.outcome(),
                        finding.field(),
                        finding.rule(),
                        finding.detail().replace("\"", "\"\""));
    }

    record View(
            UUID id,
            String lenderId,
            String status,
            int lines,
            int imported,
            int unchanged,
            int different,
            int refused,
            Instant receivedAt,
            String receivedBy) {
        static View of(Imports.Batch batch) {
            return new View(
                    batch.id(),
                    batch.lenderId(),
                    batch.isDone() ? "DONE" : "RECEIVED",
                    batch.lineCount(),
                    batch.imported(),
                    batch.unchanged(),
                    batch.different(),
                    batch.refused(),
                    batch.receivedAt(),
                    batch.receivedBy());
        }
    }

    record Listed(
            String lenderCustomerNo,
            UUID customerId,
            String productCode,
            long limitFen,
            @Nullable String grade,
            LocalDate validTo,
            @Nullable String contractRef,
            ListingStatus status,
            @Nullable UUID limitAccountId,
            Instant listedAt) {
        static Listed of(Listing listing) {
            var terms = listing.terms();
            return new Listed(
                    listing.key().lenderCustomerNo(),
                    listing.customerId(),
                    terms.productCode(),
                    terms.limitFen(),
                    terms.grade(),
                    terms.validTo(),
                    terms.contractRef(),
                    listing.status(),
                    listing.limitAccountId(),
                    listing.listedAt());
        }
    }
}
