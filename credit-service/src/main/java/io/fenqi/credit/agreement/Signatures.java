package io.fenqi.credit.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets other features ask what a customer has signed. */
@Component
public class Signatures {
    private final AgreementRecords records;

    Signatures(AgreementRecords records) {
        this.records = records;
    }

    /** Only the customer's own. */
    public Optional<Signature> find(UUID customerId, UUID id) {
        return records.signed(customerId, id).map(AgreementRecords.Signed::signature);
    }
}
