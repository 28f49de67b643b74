package io.fenqi.partnergateway.partnerapi;

import io.fenqi.partnergateway.client.credit.CreditClient;
import io.fenqi.partnergateway.door.PartnerApi;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.partnergateway.party.Scope;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's limits at the lenders and for the products that the partner works with (CRD-05). */
@RestController
@RequestMapping("/api/v1/customers/{externalUserId}/limits")
@PartnerApi(Scope.CREDIT)
class LimitController {
    /** A person has a handful. */
    private static final int LIMITS_MAX = 200;

    private final CreditClient credit;
    private final PartnerCustomers customers;

    LimitController(CreditClient credit, PartnerCustomers customers) {
        this.credit = credit;
        this.customers = customers;
    }

    @GetMapping
    Limits list(
            Partner partner,
            @PathVariable @Pattern(regexp = CustomerController.EXTERNAL_USER_ID) String externalUserId) {
        var all = credit.limits(customers.get(partner, externalUserId), LIMITS_MAX)
                .items();
        return new Limits(all.stream()
                .filter(limit -> partner.lenderIds().contains(limit.lenderId())
                        && partner.productCodes().contains(limit.productCode()))
                .map(Limit::of)
                .toList());
    }

    record Limits(List<Limit> items) {}

    /** Amounts in fen. */
    record Limit(
            UUID limitId,
            String lenderId,
            String productCode,
            String contractNo,
            boolean revolving,
            long totalFen,
            long usedFen,
            long heldFen,
            long availableFen,
            String status,
            LocalDate validTo) {
        static Limit of(CreditClient.LimitAccount limit) {
            return new Limit(
                    limit.id(),
                    limit.lenderId(),
                    limit.productCode(),
                    limit.contractNo(),
                    limit.revolving(),
                    limit.totalFen(),
                    limit.usedFen(),
                    limit.heldFen(),
                    limit.availableFen(),
                    limit.status(),
                    limit.validTo());
        }
    }
}
