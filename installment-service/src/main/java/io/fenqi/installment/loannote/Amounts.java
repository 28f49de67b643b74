package io.fenqi.installment.loannote;

import io.fenqi.installment.product.Component;

/** Fen by what they are for. */
record Amounts(long principalFen, long interestFen, long feeFen, long penaltyFen) {

    static final Amounts NONE = new Amounts(0, 0, 0, 0);

    static Amounts of(Component component, long fen) {
        return switch (component) {
            case PRINCIPAL -> new Amounts(fen, 0, 0, 0);
            case INTEREST -> new Amounts(0, fen, 0, 0);
            case FEE -> new Amounts(0, 0, fen, 0);
            case PENALTY -> new Amounts(0, 0, 0, fen);
        };
    }

    long of(Component component) {
        return switch (component) {
            case PRINCIPAL -> principalFen;
            case INTEREST -> interestFen;
            case FEE -> feeFen;
            case PENALTY -> penaltyFen;
        };
    }

    Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(principalFen, other.principalFen),
                Math.addExact(interestFen, other.interestFen),
                Math.addExact(feeFen, other.feeFen),
                Math.addExact(penaltyFen, other.penaltyFen));
    }

    Amounts minus(Amounts other) {
        return plus(new Amounts(-other.principalFen, -other.interestFen, -other.feeFen, -other.penaltyFen));
    }

    /** Of each component the smaller amount. */
    Amounts atMost(Amounts other) {
        return new Amounts(
                Math.min(principalFen, other.principalFen),
                Math.min(interestFen, other.interestFen),
                Math.min(feeFen, other.feeFen),
                Math.min(penaltyFen, other.penaltyFen));
    }

    Amounts negated() {
        return NONE.minus(this);
    }

    boolean isNone() {
        return equals(NONE);
    }

    long totalFen() {
        return principalFen + interestFen + feeFen + penaltyFen;
    }
}
