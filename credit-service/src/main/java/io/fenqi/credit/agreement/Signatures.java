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

    /** Whether the customer has taken that kind of consent back since. */
    public boolean isWithdrawn(Signature signature) {
        return signature.type().isWithdrawable()
                && records.withdrawnSince(signature.customerId(), signature.type(), signature.signedAt());
    }
}
