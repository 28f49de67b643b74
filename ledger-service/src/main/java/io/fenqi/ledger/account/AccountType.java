package io.fenqi.ledger.account;

/**
 * Every kind of account there is (LED-01). There is deliberately no wallet: customers appear only with money on its way
 * back to their card (LED-03), merchants only with what is settled to their contract account (LED-04).
 *
 * <p>Only accounts owned by a lender can have a floor: a lender lives in one lane, so its balance there is its whole
 * balance. All others exist once per lane and mean something only as a sum, so one lane must not judge them.
 */
public enum AccountType {
    /** Mirror of the reserve fund's bank account at the central depository. */
    RESERVE_BANK(Side.DEBIT, Owner.HOUSE, false),
    /** What a lender has prefunded and not used (POS-01); floor 0 with holds counted (POS-02). */
    LENDER_POSITION(Side.CREDIT, Owner.LENDER, true),
    /** What the acquirer advanced for a lender (POS-04): 0 up to the agreed line. */
    ADVANCE_RECEIVABLE(Side.DEBIT, Owner.LENDER, true),
    /** Own funds the acquirer put into the reserve fund to cover advances. */
    OWN_FUNDS(Side.CREDIT, Owner.HOUSE, false),
    /** What a merchant is to be settled; may be negative after a refund and is netted later (POS-07). */
    MERCHANT_PAYABLE(Side.CREDIT, Owner.MERCHANT, false),
    /** Settlements the merchant's bank sent back. */
    SETTLEMENT_RETURNED(Side.CREDIT, Owner.MERCHANT, false),
    FEE_INCOME(Side.CREDIT, Owner.HOUSE, false),
    /**
     * What is owed to a lender: repayments collected, subsidies, claims. Below zero after something it was remitted is
     * taken back; netted from what it gets later, as a merchant's is (docs/adr/0021).
     */
    LENDER_PAYABLE(Side.CREDIT, Owner.LENDER, false),
    GUARANTOR_PAYABLE(Side.CREDIT, Owner.PARTY, false),
    PROFIT_SHARE_PAYABLE(Side.CREDIT, Owner.PARTY, false),
    /** What a withholding channel collected and has not settled to the reserve fund. */
    CHANNEL_RECEIVABLE(Side.DEBIT, Owner.CHANNEL, false),
    /** Collected twice or too much from a customer; goes back by the channel to the card it came from, or pays a debt after all. */
    OVERPAYMENT(Side.CREDIT, Owner.CUSTOMER, false),
    /** Money that came in unexplained. */
    SUSPENSE_LONG(Side.CREDIT, Owner.HOUSE, false),
    /** Money that went out unexplained. */
    SUSPENSE_SHORT(Side.DEBIT, Owner.HOUSE, false);

    private final Side normalSide;
    private final Owner owner;
    private final boolean floored;

    AccountType(Side normalSide, Owner owner, boolean floored) {
        this.normalSide = normalSide;
        this.owner = owner;
        this.floored = floored;
    }

    /** The side on which the balance grows; balances are counted positive on it. */
    public Side normalSide() {
        return normalSide;
    }

    public Owner owner() {
        return owner;
    }

    /** Whether the balance may never fall below zero. */
    public boolean isFloored() {
        return floored;
    }
}
