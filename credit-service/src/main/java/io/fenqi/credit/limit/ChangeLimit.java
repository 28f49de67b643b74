package io.fenqi.credit.limit;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and the calendar do to a limit: another total, a freeze, the end (CRD-12, CRD-13, CRD-15). */
@Component
class ChangeLimit {
    private final LimitAccounts accounts;
    private final FindLimit find;
    private final IdempotentPut once;
    private final Clock clock;

    ChangeLimit(LimitAccounts accounts, FindLimit find, IdempotentPut once, Clock clock) {
        this.accounts = accounts;
        this.find = find;
        this.once = once;
        this.clock = clock;
    }

    /** Who wants which total, and why; the approval itself is made and kept in the portal. */
    record Adjustment(UUID limitAccountId, UUID customerId, long newTotalFen, String reason, String approvedBy) {}

    @Transactional
    LimitAccount adjust(UUID id, Adjustment wanted) {
        boolean first = once.claim("limit-adjustments", id, wanted);
        var account = find.locked(wanted.customerId(), wanted.limitAccountId());
        if (first) {
            var note = "%s; approved by %s".formatted(wanted.reason(), wanted.approvedBy());
            account.adjustTo(wanted.newTotalFen(), new LimitAccount.Cause("LIMIT_ADJUSTMENT", id.toString(), note));
            accounts.book(account);
        }
        return account;
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
