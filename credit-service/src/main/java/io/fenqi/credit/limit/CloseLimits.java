package io.fenqi.credit.limit;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes all limits of a customer who leaves, in that transaction (CUS-07). */
@Component
public class CloseLimits {
    private static final int LIMITS_MAX = 200;

    private final LimitAccounts accounts;
    private final FindLimit find;

    CloseLimits(LimitAccounts accounts, FindLimit find) {
        this.accounts = accounts;
        this.find = find;
    }

    /** Refuses while anything is held, or principal of a limit that revolves is owed; one-off limits stay spent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID customerId) {
        for (var seen : accounts.ofCustomer(customerId, null, null, LIMITS_MAX)) {
            var account = find.locked(customerId, seen.terms().id());
            var balance = account.balance();
            boolean owes = account.terms().revolving() && balance.usedFen() > 0;
            if (owes || balance.heldFen() > 0) {
                throw new Refused(
                        CreditError.CUSTOMER_STILL_OWES,
                        "limit account %s is in use".formatted(account.terms().id()));
            }
            account.close();
            accounts.store(account);
        }
    }
}
