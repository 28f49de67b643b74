package io.fenqi.ledger.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an account: {@code TYPE} for the house, {@code TYPE:owner} for everyone else. */
public record AccountCode(AccountType type, String owner) {
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public AccountCode {
        if ((type.owner() == Owner.HOUSE) != owner.isEmpty()) {
            throw new IllegalArgumentException("account %s with owner '%s'".formatted(type, owner));
        }
    }

    public static AccountCode of(AccountType type) {
        return new AccountCode(type, "");
    }

    public static AccountCode of(AccountType type, String owner) {
        return new AccountCode(type, owner);
    }

    /** Reads a code from outside; empty if it names no possible account. */
    public static Optional<AccountCode> parse(String text) {
        var colon = text.indexOf(':');
        var typeName = colon < 0 ? text : text.substring(0, colon);
        var owner = colon < 0 ? "" : text.substring(colon + 1);
        if (colon >= 0 && !OWNER.matcher(owner).matches()) {
            return Optional.empty();
        }
        for (var type : AccountType.values()) {
            if (type.name().equals(typeName) && (type.owner() == Owner.HOUSE) == owner.isEmpty()) {
                return Optional.of(new AccountCode(type, owner));
            }
        }
        return Optional.empty();
    }

    /** Reads a code that this ledger wrote itself. */
    public static AccountCode stored(String text) {
        return parse(text).orElseThrow(() -> new IllegalStateException("stored account code " + text));
    }

    public String text() {
        return owner.isEmpty() ? type.name() : type.name() + ':' + owner;
    }

    @Override
    public String toString() {
        return text();
    }
}
