package io.fenqi.credit.limit;

import io.fenqi.credit.lenderhold.HoldQuestion;
import io.fenqi.credit.lenderhold.LenderAgreement;
import io.fenqi.credit.lenderhold.LenderNotAsked;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds, uses and releases a part of a limit (CRD-09).
 *
 * <p>The hot path of a purchase: lock the account, write the hold, book - three statements. The request's id is the
 * key of the hold, so no claim of its own is needed.
 */
@Component
class HoldLimit {
    private final LimitAccounts accounts;
    private final LimitHolds holds;
    private final FindLimit find;
    private final LenderAgreement agreement;
    private final TransactionOperations transaction;
    private final Clock clock;

    HoldLimit(
            LimitAccounts accounts,
            LimitHolds holds,
            FindLimit find,
            LenderAgreement agreement,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.holds = holds;
        this.find = find;
        this.agreement = agreement;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where the lender keeps the limit it is asked first, after the transaction that found that out. */
    LimitHolds.Locked hold(LimitHold wanted) {
        try {
            return transaction.execute(status -> holdNow(wanted));
        } catch (LenderNotAsked missing) {
            throw agreement.ask(
                    questionOf(wanted, find.byId(wanted.limitAccountId()).terms()));
        }
    }

    private LimitHolds.Locked holdNow(LimitHold wanted) {
        var account = find.locked(wanted.customerId(), wanted.limitAccountId());
        if (!holds.add(wanted)) {
            return new LimitHolds.Locked(known(wanted), account);
        }
        if (wanted.expiresAt() == null || !wanted.expiresAt().isAfter(clock.instant())) {
            throw new Refused(CreditError.HOLD_EXPIRES_IN_PAST, "the hold would end before it begins");
        }
        account.hold(wanted.amountFen(), BusinessTime.today(clock), LimitAccount.Cause.ofHold(wanted.id()));
        if (account.terms().isKeptByLender()) {
            agreement.take(questionOf(wanted, account.terms()));
        }
        accounts.book(account);
        return new LimitHolds.Locked(wanted, account);
    }

    @Transactional
    LimitHolds.Locked use(UUID customerId, UUID holdId, long amountFen) {
        var locked = holds.lock(customerId, holdId)
                .orElseThrow(() -> new Refused(CreditError.HOLD_NOT_FOUND, "no hold " + holdId));
        var hold = locked.hold();
        return switch (hold.status()) {
            case RELEASED -> throw new Refused(CreditError.HOLD_RELEASED, "hold %s was released".formatted(holdId));
            case USED -> usedBefore(locked, amountFen);
            case HELD, EXPIRED -> useNow(locked, amountFen);
        };
    }

    /** Releases what is held. A hold that is not known yet is marked, so that it is refused when it arrives. */
    @Transactional
    LimitHolds.Locked release(UUID customerId, UUID limitAccountId, UUID holdId) {
        var account = find.locked(customerId, limitAccountId);
        var mark = LimitHold.releasedBefore(holdId, customerId, limitAccountId);
        var known = holds.find(customerId, holdId);
        if (known.isEmpty()) {
            holds.add(mark);
            if (account.terms().isKeptByLender()) {
                agreement.giveUp(holdId, "the purchase was called off");
            }
            return new LimitHolds.Locked(mark, account);
        }
        var hold = known.get();
        if (!hold.limitAccountId().equals(limitAccountId)) {
            throw new Refused(CreditError.HOLD_NOT_FOUND, "no hold %s on this limit".formatted(holdId));
        }
        return switch (hold.status()) {
            case RELEASED, EXPIRED -> new LimitHolds.Locked(hold, account);
            case USED -> throw new Refused(CreditError.HOLD_USED, "hold %s was used".formatted(holdId));
            case HELD -> {
                account.release(hold.amountFen(), LimitAccount.Cause.ofHold(holdId));
                yield stored(account, hold.released());
            }
        };
    }

    /** Ends a hold whose time is over; false if it is not held any more or its time is not over. */
    @Transactional
    boolean expire(UUID customerId, UUID holdId) {
        var locked = holds.lock(customerId, holdId)
                .filter(found -> found.hold().status() == HoldStatus.HELD)
                .filter(found -> found.hold().expiresAt() != null
                        && !found.hold().expiresAt().isAfter(clock.instant()));
        if (locked.isEmpty()) {
            return false;
        }
        var hold = locked.get().hold();
        locked.get().account().release(hold.amountFen(), LimitAccount.Cause.ofHold(holdId));
        stored(locked.get().account(), hold.expired());
        return true;
    }

    private static HoldQuestion questionOf(LimitHold wanted, LimitTerms terms) {
        return new HoldQuestion(
                wanted.id(),
                wanted.customerId(),
                wanted.limitAccountId(),
                terms.lenderId(),
                terms.contractNo(),
                wanted.amountFen(),
                Objects.requireNonNull(wanted.purchaseId()),
                Objects.requireNonNull(wanted.expiresAt()));
    }

    private LimitHold known(LimitHold wanted) {
        var known = holds.find(wanted.customerId(), wanted.id()).orElseThrow();
        if (known.isMark()) {
            throw new Refused(CreditError.HOLD_RELEASED, "hold %s was released before it came".formatted(known.id()));
        }
        if (!known.isSameRequest(wanted)) {
            throw new Refused(KitError.REQUEST_ID_REUSED, "hold %s exists with another body".formatted(known.id()));
        }
        return known;
    }

    private static LimitHolds.Locked usedBefore(LimitHolds.Locked locked, long amountFen) {
        if (locked.hold().usedFen() != amountFen) {
            throw new Refused(
                    KitError.REQUEST_ID_REUSED,
                    "hold %s was used with another amount"
                            .formatted(locked.hold().id()));
        }
        return locked;
    }

    private LimitHolds.Locked useNow(LimitHolds.Locked locked, long amountFen) {
        var hold = locked.hold();
        var account = locked.account();
        if (amountFen > hold.amountFen()) {
            throw new Refused(CreditError.AMOUNT_ABOVE_HOLD, "only %d fen are held".formatted(hold.amountFen()));
        }
        var cause = LimitAccount.Cause.ofHold(hold.id());
        if (hold.status() == HoldStatus.EXPIRED) {
            var again = new LimitAccount.Cause(cause.businessType(), hold.id() + ":late", null);
            account.hold(amountFen, BusinessTime.today(clock), again);
            account.use(amountFen, amountFen, cause);
        } else {
            account.use(hold.amountFen(), amountFen, cause);
        }
        return stored(account, hold.used(amountFen));
    }

    private LimitHolds.Locked stored(LimitAccount account, LimitHold hold) {
        holds.store(hold);
        accounts.book(account);
        return new LimitHolds.Locked(hold, account);
    }
}
