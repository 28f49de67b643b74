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
     * Ends the limit that is renewed by it, whose loans are repaid there (CRD-15); false if that one was frozen meanwhile.
     *
     * @param totalFen the granted limit, in fen
     * @param applicationNo what the grant is booked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(LimitTerms terms, long totalFen, String applicationNo) {
        for (var predecessor : accounts.lockOpen(terms)) {
            if (predecessor.status() == LimitStatus.FROZEN) {
                return false;
            }
            predecessor.end();
            accounts.store(predecessor);
        }
        var cause = new LimitAccount.Cause("CREDIT_APPLICATION", applicationNo, null);
        accounts.add(LimitAccount.open(terms, totalFen, cause));
        return true;
    }
}
