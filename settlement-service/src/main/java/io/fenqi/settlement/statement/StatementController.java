package io.fenqi.settlement.statement;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kit.identity.CallableBy;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements and remittance details as CSV files. */
@RestController
@RequestMapping("/settlement-runs/{date}")
@CallableBy({ADMIN, OPS})
class StatementController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final MerchantStatement statement;
    private final RemittanceDetail detail;

    StatementController(MerchantStatement statement, RemittanceDetail detail) {
        this.statement = statement;
        this.detail = detail;
    }

    @GetMapping("/merchants/{merchantNo}/statement")
    ResponseEntity<String> statement(
            @PathVariable LocalDate date, @PathVariable @Pattern(regexp = "[0-9]{15}") String merchantNo) {
        return file("statement-%s-%s.csv".formatted(merchantNo, date), statement.csv(date, merchantNo));
    }

    @GetMapping("/lenders/{lenderId}/remittance")
    ResponseEntity<String> detail(
            @PathVariable LocalDate date, @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId) {
        return file("remittance-%s-%s.csv".formatted(lenderId, date), detail.csv(date, lenderId));
    }

    private static ResponseEntity<String> file(String name, String csv) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(csv);
    }
}
