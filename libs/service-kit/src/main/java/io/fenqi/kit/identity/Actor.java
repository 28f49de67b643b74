package io.fenqi.kit.identity;

/** The person or party a call is made for; lands in every audit row. */
public record Actor(Kind kind, String id) {
    /** No actor is named longer than this many characters. */
    public static final int ID_LENGTH_MAX = 100;

    /** What sort of party acts. */
    public enum Kind {
        CUSTOMER,
        OPERATOR,
        PARTNER,
        LENDER,
        SYSTEM
    }

    public Actor {
        if (id.isBlank() || id.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException("actor id must have 1 to %d characters".formatted(ID_LENGTH_MAX));
        }
    }

    /** A job or a service acting by itself. */
    public static Actor system(String id) {
        return new Actor(Kind.SYSTEM, id);
    }

    /** Reads {@code KIND:id}, the form of {@link #toString()}. */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no kind in actor");
        }
        return new Actor(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
