package io.fenqi.ledger.admission;

import io.fenqi.ledger.account.AccountCode;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Owner;
import java.util.Map;

/** Whom a posting is about; the lender is always named, it decides the lane. */
public record Parties(String lenderId, Map<Owner, String> others) {
    public Parties {
        others = Map.copyOf(others);
    }

    public boolean name(Owner owner) {
        return owner == Owner.HOUSE || owner == Owner.LENDER || others.containsKey(owner);
    }

    /** The account of the type that belongs to these parties. */
    AccountCode account(AccountType type) {
        return switch (type.owner()) {
            case HOUSE -> AccountCode.of(type);
            case LENDER -> AccountCode.of(type, lenderId);
            case MERCHANT, CHANNEL, CUSTOMER, PARTY -> AccountCode.of(type, other(type.owner()));
        };
    }

    private String other(Owner owner) {
        var id = others.get(owner);
        if (id == null) {
            throw new IllegalArgumentException("no party for " + owner);
        }
        return id;
    }
}
