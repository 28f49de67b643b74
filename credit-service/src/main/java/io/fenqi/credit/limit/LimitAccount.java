package io.fenqi.credit.limit;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One limit as read under its row lock, and what may happen to it (CRD-07 to CRD-13).
 *
 * <p>No JPA here: this is the hot path of every purchase. The changes collect as movements, which
 * {@link LimitAccounts#book} writes together with the new state in one statement. Amounts are in fen.
 */
final class LimitAccount {
    private final LimitTerms terms;
    private LimitBalance balance;
    private LimitStatus status;
    private final Set<FreezeReason> freezeReasons;
    private long movementCount;
    private final List<Change> changes = new ArrayList<>();

    /** A movement that is not booked yet. */
    record Change(
            long sequence, MovementType type, long amountFen, long roomBeforeFen, long roomAfterFen, Cause cause) {}

    /** What a movement is booked for; the number is unique per account and type. */
    record Cause(
            String businessType,
            String businessNo,
            @Nullable String note) {
        static Cause ofHold(UUID holdId) {
            return new Cause("LIMIT_HOLD", holdId.toString(), null);
        }
    }

    LimitAccount(
            LimitTerms terms,
            LimitBalance balance,
            LimitStatus status,
            Set<FreezeReason> freezeReasons,
            long movementCount) {
        this.terms = terms;
        this.balance = balance;
        this.status = status;
        this.freezeReasons =
                freezeReasons.isEmpty() ? EnumSet.noneOf(FreezeReason.class) : EnumSet.copyOf(freezeReasons);
        this.movementCount = movementCount;
    }

    /** A new account; the grant is its first movement. */
    static LimitAccount open(LimitTerms terms, long totalFen, Cause cause) {
        var account = new LimitAccount(terms, LimitBalance.EMPTY, LimitStatus.ACTIVE, Set.of(), 0);
        account.move(MovementType.GRANT, totalFen, cause);
        return account;
    }

    /** Keeps an amount for a purchase, if the limit can be spent today and has the room. */
    void hold(long amountFen, LocalDate today, Cause cause) {
        requireSpendable(today);
        if (!balance.hasRoomFor(amountFen)) {
            throw new Refused(CreditError.LIMIT_INSUFFICIENT, "the limit does not reach for this amount");
        }
        move(MovementType.HOLD, amountFen, cause);
    }

    void release(long amountFen, Cause cause) {
        move(MovementType.RELEASE, amountFen, cause);
    }

    /**
     * Uses a part of what is held and releases the rest. A freeze after the hold does not undo the promise: the
     * purchase is past the point of return.
     */
    void use(long heldFen, long usedFen, Cause cause) {
        move(MovementType.USE, usedFen, cause);
        if (heldFen > usedFen) {
            move(MovementType.RELEASE, heldFen - usedFen, cause);
        }
    }

    /**
     * A purchase uses another amount than before, in every status. What comes back to a frozen or expired limit is
     * counted and not offered (CRD-10); what is used again may over-use the limit, which refuses every new hold (CRD-11).
     */
    void reuse(long beforeFen, long afterFen, Cause cause) {
        if (afterFen < beforeFen) {
            move(MovementType.RESTORE, beforeFen - afterFen, cause);
        } else if (afterFen > beforeFen) {
            move(MovementType.RESTORE_REVERSAL, afterFen - beforeFen, cause);
        }
    }

    /** A new total; a lower one takes effect at once, also below what is in use (CRD-12). */
    void adjustTo(long newTotalFen, Cause cause) {
        long difference = newTotalFen - balance.totalFen();
        if (difference != 0) {
            move(difference > 0 ? MovementType.ADJUST_UP : MovementType.ADJUST_DOWN, Math.abs(difference), cause);
        }
    }

    /** Lets more be spent than the total, until {@link #endTemporary}. */
    void addTemporary(long amountFen, Cause cause) {
        move(MovementType.TEMPORARY_UP, amountFen, cause);
    }

    /** In every status; what was spent of it stays spent, and nothing has to be paid back sooner (CRD-12). */
    void endTemporary(long amountFen, Cause cause) {
        move(MovementType.TEMPORARY_DOWN, amountFen, cause);
    }

    /** Adds a reason; one that is there already changes nothing. */
    void freeze(FreezeReason reason, Cause cause) {
        if (freezeReasons.add(reason)) {
            move(MovementType.FREEZE, 0, cause);
            if (status == LimitStatus.ACTIVE) {
                become(LimitStatus.FROZEN);
            }
        }
    }

    /** Removes one reason; the limit can be spent again when none is left. */
    void unfreeze(FreezeReason reason, Cause cause) {
        if (freezeReasons.remove(reason)) {
            move(MovementType.UNFREEZE, 0, cause);
            if (status == LimitStatus.FROZEN && freezeReasons.isEmpty()) {
                become(LimitStatus.ACTIVE);
            }
        }
    }

    /** True if the limit ended by this; a limit is valid through its last day (CRD-15). */
    boolean expire(LocalDate today) {
        if (!status.canBecome(LimitStatus.EXPIRED) || !terms.validTo().isBefore(today)) {
            return false;
        }
        become(LimitStatus.EXPIRED);
        return true;
    }

    /** Before its last day, because another limit takes its place. */
    void end() {
        become(LimitStatus.EXPIRED);
    }

    /** For ever; whoever leaves has nothing in use. */
    void close() {
        if (status != LimitStatus.CLOSED) {
            become(LimitStatus.CLOSED);
        }
    }

    /** What can be spent today: nothing of a limit that is frozen, ended or over-used. */
    long availableFen(LocalDate today) {
        return statusOn(today) == LimitStatus.ACTIVE ? balance.availableFen() : 0;
    }

    /** The status as of a date: a limit ends with its last day even if the job that says so is late. */
    LimitStatus statusOn(LocalDate today) {
        boolean ended = status.canBecome(LimitStatus.EXPIRED) && terms.validTo().isBefore(today);
        return ended ? LimitStatus.EXPIRED : status;
    }

    private void requireSpendable(LocalDate today) {
        switch (statusOn(today)) {
            case ACTIVE -> {}
            case FROZEN -> throw new Refused(CreditError.LIMIT_FROZEN, "the limit is frozen");
            case EXPIRED -> throw new Refused(CreditError.LIMIT_EXPIRED, "the limit was valid to " + terms.validTo());
            case CLOSED -> throw new Refused(CreditError.LIMIT_CLOSED, "the limit is closed");
        }
    }

    private void become(LimitStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("limit %s is %s and cannot become %s".formatted(terms.id(), status, next));
        }
        status = next;
    }

    private void move(MovementType type, long amountFen, Cause cause) {
        var next = balance.after(type, amountFen);
        movementCount++;
        changes.add(new Change(movementCount, type, amountFen, balance.roomFen(), next.roomFen(), cause));
        balance = next;
    }

    LimitTerms terms() {
        return terms;
    }

    LimitBalance balance() {
        return balance;
    }

    LimitStatus status() {
        return status;
    }

    Set<FreezeReason> freezeReasons() {
        return Set.copyOf(freezeReasons);
    }

    long movementCount() {
        return movementCount;
    }

    /** What is not booked yet, in order. */
    List<Change> changes() {
        return List.copyOf(changes);
    }
}
