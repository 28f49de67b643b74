package io.fenqi.credit.limit;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives principal back to a limit, and takes it away again if the success proves false (CRD-10, CRD-11). */
@Component
class RestoreLimit {
    private final LimitAccounts accounts;
    private final LimitRestores restores;
    private final FindLimit find;
    private final RaiseAlarm alarm;

    RestoreLimit(LimitAccounts accounts, LimitRestores restores, FindLimit find, RaiseAlarm alarm) {
        this.accounts = accounts;
        this.restores = restores;
        this.find = find;
        this.alarm = alarm;
    }

    /** A restore with its account. */
    record Restored(LimitRestore restore, LimitAccount account) {}

    /** @param wanted its restored amount is what a revolving limit gets back */
    @Transactional
    Restored restore(LimitRestore wanted) {
        var account = find.locked(wanted.customerId(), wanted.limitAccountId());
        // A repaid one-off limit stays spent; but what was refunded was never bought.
        boolean comesBack = account.terms().revolving() || wanted.cause() == LimitRestore.Cause.REFUND;
        var restore = comesBack ? wanted : withoutEffect(wanted);
        if (!restores.add(restore)) {
            return new Restored(known(wanted), account);
        }
        if (restore.restoredFen() > 0) {
            account.restore(restore.restoredFen(), causeOf(restore));
            accounts.book(account);
        }
        return new Restored(restore, account);
    }

    /** A restore that is not known yet is marked, so that it is refused when it arrives. */
    @Transactional
    Restored reverse(UUID customerId, UUID limitAccountId, UUID restoreId, UUID reversalId, String reason) {
        var account = find.locked(customerId, limitAccountId);
        var known = restores.find(customerId, restoreId);
        if (known.isEmpty()) {
            var mark = LimitRestore.reversedBefore(restoreId, account.terms(), reversalId, reason);
            restores.add(mark);
            return new Restored(mark, account);
        }
        if (known.get().isReversed() || !known.get().limitAccountId().equals(limitAccountId)) {
            return new Restored(sameReversal(known.get(), limitAccountId, reversalId), account);
        }
        var reversed = known.get().reversed(reversalId, reason);
        restores.storeReversal(reversed);
        if (reversed.restoredFen() > 0) {
            account.reverseRestore(
                    reversed.restoredFen(),
                    new LimitAccount.Cause("LIMIT_RESTORE_REVERSAL", restoreId.toString(), reason));
            accounts.book(account);
        }
        alarm.raise(
                CreditAlarm.RESTORE_REVERSED,
                restoreId.toString(),
                "limit account %s got back %d fen that were never paid; over limit by %d fen now"
                        .formatted(
                                limitAccountId,
                                reversed.restoredFen(),
                                account.balance().overLimitFen()));
        return new Restored(reversed, account);
    }

    private LimitRestore known(LimitRestore wanted) {
        var known = restores.find(wanted.customerId(), wanted.id()).orElseThrow();
        if (known.isMark()) {
            throw new Refused(CreditError.RESTORE_REVERSED, "restore %s was reversed".formatted(known.id()));
        }
        if (!known.isSameRequest(wanted)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "restore %s exists with another body".formatted(known.id()));
        }
        return known;
    }

    private static LimitRestore sameReversal(LimitRestore known, UUID limitAccountId, UUID reversalId) {
        if (!known.limitAccountId().equals(limitAccountId) || !reversalId.equals(known.reversalId())) {
            throw new Refused(
                    CreditError.RESTORE_REVERSED, "restore %s was reversed by another request".formatted(known.id()));
        }
        return known;
    }

    private static LimitRestore withoutEffect(LimitRestore wanted) {
        return new LimitRestore(
                wanted.id(),
                wanted.customerId(),
                wanted.limitAccountId(),
                wanted.amountFen(),
                0,
                wanted.cause(),
                wanted.businessNo(),
                null,
                null);
    }

    /** A repayment may restore in several parts, so the restore's own id is what is booked once. */
    private static LimitAccount.Cause causeOf(LimitRestore restore) {
        return new LimitAccount.Cause(
                String.valueOf(restore.cause()), restore.id().toString(), restore.businessNo());
    }
}
