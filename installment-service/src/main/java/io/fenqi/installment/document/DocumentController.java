package io.fenqi.installment.document;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A loan's papers as PDF. */
@RestController
@RequestMapping("/loan-notes/{id}")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class DocumentController {
    private final PrintPapers print;

    DocumentController(PrintPapers print) {
        this.print = print;
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> loanNote(@PathVariable UUID id) {
        return print.loanNote(id).answer();
    }

    /** Refused with NOT_SETTLED as long as anything is owed. */
    @GetMapping("/settlement-certificate")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
        return print.certificate(id).answer();
    }
}
