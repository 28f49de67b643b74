package io.fenqi.credit.limit;

import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes how much a limit is, in the transaction of whoever decides it (CRD-12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdjustLimit {
    private static final String BUSINESS_TYPE = "LIMIT_CHANGE";

    private final LimitAccounts accounts;
    private final FindLimit find;
    private final Clock clock;

    AdjustLimit(LimitAccounts accounts, FindLimit find, Clock clock) {
        this.accounts = accounts;
        this.find = find;
        this.clock = clock;
    }

    /**
     * A limit as it stands now.
     *
     * @param totalFen without what is temporary, in fen
     * @param temporaryFen in fen
     * @param open whether it can still be changed: active or frozen, and not after its last day
     */
    public record Standing(LimitTerms terms, long totalFen, long temporaryFen, boolean open) {}

    /** Locks the limit to the end of the transaction. */
    public Standing standing(UUID customerId, UUID limitAccountId) {
        var account = find.locked(customerId, limitAccountId);
        boolean open = switch (account.statusOn(BusinessTime.today(clock))) {
            case ACTIVE, FROZEN -> true;
            case EXPIRED, CLOSED -> false;
        };
        var balance = account.balance();
        return new Standing(account.terms(), balance.totalFen(), balance.temporaryFen(), open);
    }

    /** A lower total takes effect also below what is in use. */
    public void total(LimitTerms of, long newTotalFen, UUID changeId, String note) {
        var account = find.locked(of.customerId(), of.id());
        account.adjustTo(newTotalFen, cause(changeId, note));
        accounts.book(account);
    }

    public void addTemporary(LimitTerms of, long amountFen, UUID changeId, String note) {
        var account = find.locked(of.customerId(), of.id());
        account.addTemporary(amountFen, cause(changeId, note));
        accounts.book(account);
    }

    /** In every status of the limit. */
    public void endTemporary(UUID customerId, UUID limitAccountId, long amountFen, UUID changeId) {
        var account = find.locked(customerId, limitAccountId);
        account.endTemporary(amountFen, cause(changeId, "its last day is over"));
        accounts.book(account);
    }

    private static LimitAccount.Cause cause(UUID changeId, String note) {
        return new LimitAccount.Cause(BUSINESS_TYPE, changeId.toString(), note);
    }
}
