package io.fenqi.credit.limit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a limit account in the caller's transaction; the database allows one open account per product. */
@Component
public class OpenLimitAccount {
    private final LimitAccounts accounts;

    OpenLimitAccount(LimitAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param totalFen the granted limit, in fen
     * @param applicationNo what the grant is booked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(LimitTerms terms, long totalFen, String applicationNo) {
        var cause = new LimitAccount.Cause("CREDIT_APPLICATION", applicationNo, null);
        accounts.add(LimitAccount.open(terms, totalFen, cause));
    }
}
