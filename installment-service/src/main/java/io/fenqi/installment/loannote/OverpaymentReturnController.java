package io.fenqi.installment.loannote;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is overpaid and goes back; who calls sends it to the cards. */
@RestController
@RequestMapping("/overpayment-returns")
@CallableBy(ServiceName.REPAYMENT)
class OverpaymentReturnController {
    private final ReturnOverpaid returnOverpaid;

    OverpaymentReturnController(ReturnOverpaid returnOverpaid) {
        this.returnOverpaid = returnOverpaid;
    }

    @PutMapping("/{id}")
    Returned giveBack(@PathVariable UUID id, @Valid @RequestBody Wanted body) {
        return new Returned(returnOverpaid.giveBack(
                id, new ReturnOverpaid.Wanted(body.customerId(), body.lenderId(), body.paymentId())));
    }

    record Wanted(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId,
            @NotNull UUID paymentId) {}

    /** @param items one per payment of which something goes back */
    record Returned(List<ReturnOverpaid.Line> items) {}
}
