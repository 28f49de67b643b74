package io.fenqi.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** The first problems that a proof met; more of them would not make it falser. */
final class Findings {
    private static final int MOST = 20;

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem.Kind kind, String where) {
        if (problems.size() < MOST) {
            problems.add(new Problem(kind, where));
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
