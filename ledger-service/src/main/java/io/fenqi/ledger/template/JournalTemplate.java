package io.fenqi.ledger.template;

import static io.fenqi.ledger.account.AccountType.*;
import static io.fenqi.ledger.template.Portion.*;

import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Owner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every way money can move. A caller names the event and the parties; which accounts are debited and credited is written
 * here and nowhere else. Source: the table of business events (architecture section 4); LED-01, LED-03, LED-04, LED-05.
 */
public enum JournalTemplate {
    //  event                          debit                credit                portion of the amount
    POSITION_DEPOSITED(
            move(RESERVE_BANK, ADVANCE_RECEIVABLE, REPAYS_ADVANCE), move(RESERVE_BANK, LENDER_POSITION, AFTER_ADVANCE)),
    POSITION_WITHDRAWN(move(LENDER_POSITION, RESERVE_BANK)),
    PURCHASE_AUTHORISED(
            move(LENDER_POSITION, MERCHANT_PAYABLE, HELD_ON_POSITION),
            move(ADVANCE_RECEIVABLE, MERCHANT_PAYABLE, HELD_ON_ADVANCE)),
    ADVANCE_FUNDED(move(RESERVE_BANK, OWN_FUNDS)),
    ADVANCE_FUNDS_TAKEN_BACK(move(OWN_FUNDS, RESERVE_BANK)),
    ADVANCE_REPAID(move(RESERVE_BANK, ADVANCE_RECEIVABLE)),
    REFUND_BEFORE_SETTLEMENT(
            move(MERCHANT_PAYABLE, ADVANCE_RECEIVABLE, REPAYS_ADVANCE),
            move(MERCHANT_PAYABLE, LENDER_POSITION, AFTER_ADVANCE)),
    /** Posted when the merchant's net of a later day covers it (POS-07). */
    REFUND_AFTER_SETTLEMENT(
            move(MERCHANT_PAYABLE, ADVANCE_RECEIVABLE, REPAYS_ADVANCE),
            move(MERCHANT_PAYABLE, LENDER_POSITION, AFTER_ADVANCE)),

    MERCHANT_FEE_CHARGED(move(MERCHANT_PAYABLE, FEE_INCOME)),
    SUBSIDY_CHARGED(move(MERCHANT_PAYABLE, LENDER_PAYABLE)),
    MERCHANT_SETTLED(move(MERCHANT_PAYABLE, RESERVE_BANK)),
    SETTLEMENT_RETURNED(move(RESERVE_BANK, AccountType.SETTLEMENT_RETURNED)),
    RETURNED_SETTLEMENT_RESENT(move(AccountType.SETTLEMENT_RETURNED, RESERVE_BANK)),

    WITHHOLDING_COLLECTED(move(CHANNEL_RECEIVABLE, LENDER_PAYABLE)),
    WITHHOLDING_COLLECTED_FOR_GUARANTOR(move(CHANNEL_RECEIVABLE, GUARANTOR_PAYABLE)),
    CHANNEL_SETTLED(move(RESERVE_BANK, CHANNEL_RECEIVABLE)),
    /** What went back to cards through the channel on a date, which it keeps from its payment. */
    CHANNEL_TOOK_BACK(move(CHANNEL_RECEIVABLE, RESERVE_BANK)),
    REMITTED_TO_LENDER(move(LENDER_PAYABLE, RESERVE_BANK)),
    REMITTED_TO_GUARANTOR(move(GUARANTOR_PAYABLE, RESERVE_BANK)),
    CLAIM_PAID(move(RESERVE_BANK, LENDER_PAYABLE)),

    PROFIT_SHARED(move(FEE_INCOME, PROFIT_SHARE_PAYABLE)),
    PROFIT_SHARED_BY_LENDER(move(LENDER_PAYABLE, PROFIT_SHARE_PAYABLE)),
    PROFIT_SHARE_PAID(move(PROFIT_SHARE_PAYABLE, RESERVE_BANK)),
    FEES_TAKEN(move(FEE_INCOME, RESERVE_BANK)),

    OVERPAYMENT_COLLECTED(move(CHANNEL_RECEIVABLE, OVERPAYMENT)),
    /** What became known late changed how payments are spread (REP-17): more of them is overpaid, or less. */
    OVERPAYMENT_FOUND(move(LENDER_PAYABLE, OVERPAYMENT)),
    OVERPAYMENT_APPLIED(move(OVERPAYMENT, LENDER_PAYABLE)),
    /** Back on the card (REP-22); the channel keeps it from what it settles. */
    OVERPAYMENT_RETURNED(move(OVERPAYMENT, CHANNEL_RECEIVABLE)),

    SUSPENSE_IN(move(RESERVE_BANK, SUSPENSE_LONG)),
    SUSPENSE_OUT(move(SUSPENSE_SHORT, RESERVE_BANK)),

    /** The entries of an earlier journal with the sides changed; the only way to correct (LED-01). */
    REVERSAL();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of: nobody can change it
    private final List<Movement> movements;

    JournalTemplate(Movement... movements) {
        this.movements = List.of(movements);
    }

    private static Movement move(AccountType debit, AccountType credit) {
        return new Movement(debit, credit, WHOLE);
    }

    private static Movement move(AccountType debit, AccountType credit, Portion portion) {
        return new Movement(debit, credit, portion);
    }

    public List<Movement> movements() {
        return movements;
    }

    /** The parties a posting of this event must name, the lender aside, which every posting names. */
    public Set<Owner> parties() {
        var parties = EnumSet.noneOf(Owner.class);
        for (var movement : movements) {
            parties.add(movement.debit().owner());
            parties.add(movement.credit().owner());
        }
        parties.remove(Owner.HOUSE);
        parties.remove(Owner.LENDER);
        return parties;
    }

    /** Purchases come only from a hold and reversals only from a journal: neither is posted by naming amounts. */
    public boolean isPostedDirectly() {
        return this != PURCHASE_AUTHORISED && this != REVERSAL;
    }
}
