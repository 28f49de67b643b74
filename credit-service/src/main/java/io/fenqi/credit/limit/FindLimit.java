package io.fenqi.credit.limit;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a limit and says why not, if not. */
@Component
class FindLimit {
    private final LimitAccounts accounts;

    FindLimit(LimitAccounts accounts) {
        this.accounts = accounts;
    }

    /** Locked to the end of the transaction. */
    LimitAccount locked(UUID customerId, UUID id) {
        return accounts.lock(customerId, id).orElseThrow(() -> refusal(id));
    }

    LimitAccount byId(UUID id) {
        return accounts.find(id).orElseThrow(() -> new Refused(CreditError.LIMIT_NOT_FOUND, "no limit account " + id));
    }

    private Refused refusal(UUID id) {
        return accounts.find(id).isPresent()
                ? new Refused(CreditError.NOT_OWN_LIMIT, "limit account %s is another customer's".formatted(id))
                : new Refused(CreditError.LIMIT_NOT_FOUND, "no limit account " + id);
    }
}
