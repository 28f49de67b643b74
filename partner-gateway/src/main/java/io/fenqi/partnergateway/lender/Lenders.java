package io.fenqi.partnergateway.lender;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds lenders by their code. */
@Component
public class Lenders {
    private final LenderRows rows;

    Lenders(LenderRows rows) {
        this.rows = rows;
    }

    public Optional<Lender> find(String lenderId) {
        return rows.findById(lenderId);
    }

    public Lender get(String lenderId) {
        return find(lenderId).orElseThrow(() -> new Refused(GatewayError.LENDER_UNKNOWN, lenderId));
    }
}
