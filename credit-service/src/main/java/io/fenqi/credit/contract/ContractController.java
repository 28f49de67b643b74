package io.fenqi.credit.contract;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/contracts")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class ContractController {
    private final Contracts contracts;
    private final PrintContract printContract;

    ContractController(Contracts contracts, PrintContract printContract) {
        this.contracts = contracts;
        this.printContract = printContract;
    }

    @GetMapping("/{contractNo}")
    View contract(@PathVariable @Size(max = 32) String contractNo) {
        return contracts
                .findByContractNo(contractNo)
                .map(View::of)
                .orElseThrow(() -> new Refused(CreditError.CONTRACT_NOT_FOUND, "there is no such contract"));
    }

    /** The signed contract as PDF, made once (AGR-07). */
    @GetMapping("/{contractNo}/document")
    ResponseEntity<byte[]> document(@PathVariable @Size(max = 32) String contractNo) {
        return printContract.print(contractNo).answer();
    }

    @GetMapping
    Page<View, String> list(
            @RequestParam UUID customerId,
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items =
                contracts.page(customerId, after, limit).stream().map(View::of).toList();
        return Page.of(items, limit, View::contractNo);
    }

    record View(
            String contractNo,
            UUID customerId,
            String lenderId,
            String productCode,
            UUID applicationId,
            long limitFen,
            LocalDate validFrom,
            LocalDate validTo,
            UUID contractSignatureId,
            ContractStatus status,
            Instant signedAt) {
        static View of(Contract contract) {
            var terms = contract.terms();
            return new View(
                    terms.contractNo(),
                    terms.customerId(),
                    terms.lenderId(),
                    terms.productCode(),
                    terms.applicationId(),
                    terms.limitFen(),
                    terms.validFrom(),
                    terms.validTo(),
                    terms.contractSignatureId(),
                    contract.status(),
                    contract.signedAt());
        }
    }
}
