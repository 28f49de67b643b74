package io.fenqi.credit.application;

import io.fenqi.credit.agreement.AgreementType;
import io.fenqi.credit.agreement.Signature;
import io.fenqi.credit.agreement.Signatures;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the signatures that an application rests on, and binds those that count for one application only. */
@Component
class Consents {
    private final Signatures signatures;
    private final JdbcClient jdbc;

    Consents(Signatures signatures, JdbcClient jdbc) {
        this.signatures = signatures;
        this.jdbc = jdbc;
    }

    /** The customer's own signatures; one that is somebody else's is not found. */
    List<Signature> signed(UUID customerId, List<UUID> ids) {
        return ids.stream().distinct().map(id -> signed(customerId, id)).toList();
    }

    Signature signed(UUID customerId, UUID id) {
        var signature = signatures
                .find(customerId, id)
                .orElseThrow(() -> new Refused(
                        CreditError.SIGNATURE_MISMATCH, "signature %s is not this customer's".formatted(id)));
        if (signatures.isWithdrawn(signature)) {
            throw new Refused(CreditError.CONSENT_WITHDRAWN, "%s was taken back".formatted(signature.type()));
        }
        return signature;
    }

    static void requireAll(Set<AgreementType> required, List<Signature> given) {
        var types = given.stream().map(Signature::type).collect(Collectors.toSet());
        var missing =
                required.stream().filter(type -> !types.contains(type)).sorted().toList();
        if (!missing.isEmpty()) {
            throw new Refused(CreditError.CONSENT_MISSING, "not signed: " + missing);
        }
    }

    /** A consent for one lender is none for another: each signature of that kind serves one application (CUS-02). */
    void bind(UUID applicationId, List<Signature> given) {
        given.stream()
                .filter(signature -> signature.type().isForOneApplication())
                .forEach(signature -> {
                    int bound = jdbc.sql("""
                    insert into application_signature (customer_id, signature_id, application_id, type)
                    values (?, ?, ?, ?) on conflict do nothing
                    """)
                            .params(
                                    signature.customerId(),
                                    signature.id(),
                                    applicationId,
                                    signature.type().name())
                            .update();
                    if (bound == 0) {
                        throw new Refused(
                                CreditError.CONSENT_ALREADY_USED,
                                "signature %s served before".formatted(signature.id()));
                    }
                });
    }
}
