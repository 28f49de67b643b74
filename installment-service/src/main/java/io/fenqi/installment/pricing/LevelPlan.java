package io.fenqi.installment.pricing;

/** EQUAL_INSTALLMENT: the level payment, nudged where the conventions ask for it (docs/money.md M-04). */
final class LevelPlan {

    private static final int NUDGES_MAX = 3;

    private LevelPlan() {}

    static Parts of(long amount, Fraction[] shares, Conventions conventions) {
        var payment = Annuity.payment(amount, shares, conventions);
        var parts = Parts.level(amount, payment, shares, conventions.rounding());
        return conventions.levelPayment() == LevelPayment.CLOSED
                ? parts
                : nudged(amount, payment, parts, shares, conventions);
    }

    private static Parts nudged(long amount, long payment, Parts parts, Fraction[] shares, Conventions conventions) {
        var count = shares.length;
        var regular = payment;
        var best = parts;
        for (var nudge = 0; nudge < NUDGES_MAX; nudge++) {
            var gap = best.total(count - 1) - best.total(Math.max(0, count - 2));
            if (count < 2 || Math.abs(gap) <= count / 2) {
                break;
            }
            var next = inMultiples(regular + rounded(gap, count, conventions), conventions);
            if (next == regular) {
                break;
            }
            var trial = Parts.level(amount, next, shares, conventions.rounding());
            if (Math.abs(trial.total(count - 1) - next) >= Math.abs(gap)) {
                break;
            }
            regular = next;
            best = trial;
        }
        return best;
    }

    private static long rounded(long gap, int count, Conventions conventions) {
        var size = Fraction.mulDiv(Math.abs(gap), 1, count, conventions.rounding());
        return gap < 0 ? -size : size;
    }

    private static long inMultiples(long fen, Conventions conventions) {
        var multiple = conventions.multipleOfFen();
        return Fraction.mulDiv(Math.max(0, fen), 1, multiple, conventions.rounding()) * multiple;
    }
}
