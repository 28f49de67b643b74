package io.fenqi.credit.limit;

import io.fenqi.credit.alarm.CreditAlarm;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.kit.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a limit follow the loan of a purchase: repaid principal comes back, and is used again if the payment proves false
 * (CRD-10, CRD-11). A standing that is not newer than the one known changes nothing, so order and repeats do not matter.
 */
@Component
class FollowLoan {
    private final LimitAccounts accounts;
    private final LimitHolds holds;
    private final FindLimit find;
    private final RaiseAlarm alarm;

    FollowLoan(LimitAccounts accounts, LimitHolds holds, FindLimit find, RaiseAlarm alarm) {
        this.accounts = accounts;
        this.holds = holds;
        this.find = find;
        this.alarm = alarm;
    }

    @Transactional
    LimitHolds.Locked follow(LoanStanding standing) {
        var account = find.locked(standing.customerId(), standing.limitAccountId());
        var hold = holds.ofPurchase(account.terms(), standing.purchaseId())
                .orElseThrow(() -> new Refused(
                        CreditError.HOLD_NOT_FOUND, "no hold of purchase %s".formatted(standing.purchaseId())));
        var next = hold.after(standing, account.terms().revolving());
        if (!next.equals(hold)) {
            account.reuse(hold.stillUsedFen(), next.stillUsedFen(), standing.movementCause());
            holds.store(next);
            accounts.book(account);
            tellOfFalseSuccess(standing, account);
        }
        return new LimitHolds.Locked(next, account);
    }

    private void tellOfFalseSuccess(LoanStanding standing, LimitAccount account) {
        if (standing.cause() == LoanStanding.Cause.REPAYMENT_REVERSED) {
            alarm.raise(
                    CreditAlarm.RESTORE_REVERSED,
                    standing.purchaseId() + ":" + standing.sequence(),
                    "limit account %s had got back what was never paid (%s); over limit by %d fen now"
                            .formatted(
                                    standing.limitAccountId(),
                                    standing.businessNo(),
                                    account.balance().overLimitFen()));
        }
    }
}
