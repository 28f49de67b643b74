package io.fenqi.risk.engine;

/** What a decision says. The order is the order of severity. */
public enum Outcome {
    APPROVE,
    REVIEW,
    REJECT;

    Outcome orWorse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
