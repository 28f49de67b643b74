package io.fenqi.risk.transaction;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.risk.engine.Outcome;
import io.fenqi.risk.engine.Reasons;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/transaction-checks")
@CallableBy(ServiceName.QR_GATEWAY)
class TransactionCheckController {
    private final CheckTransaction checkTransaction;

    TransactionCheckController(CheckTransaction checkTransaction) {
        this.checkTransaction = checkTransaction;
    }

    @PutMapping("/{id}")
    View check(@PathVariable UUID id, @Valid @RequestBody NewCheck body) {
        var result = checkTransaction.check(id, body);
        return new View(id, result.outcome(), result.reasonCodes(), Reasons.customerText(result.reasonCodes()));
    }

    record View(UUID id, Outcome outcome, List<String> reasonCodes, String customerText) {}
}
