package io.fenqi.credit.limit;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and the calendar do to a limit: a freeze, the end (CRD-13, CRD-15). */
@Component
class ChangeLimit {
    private final LimitAccounts accounts;
    private final FindLimit find;
    private final Clock clock;

    ChangeLimit(LimitAccounts accounts, FindLimit find, Clock clock) {
        this.accounts = accounts;
        this.find = find;
        this.clock = clock;
    }

    @Transactional
    LimitAccount freeze(UUID id, FreezeReason reason, String note) {
        var account = find.locked(find.byId(id).terms().customerId(), id);
        account.freeze(reason, causeOf(reason, note));
        accounts.book(account);
        return account;
    }

    @Transactional
    LimitAccount unfreeze(UUID id, FreezeReason reason, String note) {
        var account = find.locked(find.byId(id).terms().customerId(), id);
        account.unfreeze(reason, causeOf(reason, note));
        accounts.book(account);
        return account;
    }

    /** True if the limit ended before this business date and did not say so yet. */
    @Transactional
    boolean expire(UUID customerId, UUID id, LocalDate today) {
        var account = find.locked(customerId, id);
        boolean ended = account.expire(today);
        if (ended) {
            accounts.store(account);
        }
        return ended;
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }

    private LimitAccount.Cause causeOf(FreezeReason reason, String note) {
        return new LimitAccount.Cause(reason.name(), Ids.timeOrdered(clock).toString(), note);
    }
}
