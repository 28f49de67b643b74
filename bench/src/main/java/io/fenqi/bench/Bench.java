package io.fenqi.bench;

import io.fenqi.bench.ledger.LedgerBench;
import io.fenqi.bench.measure.Options;
import io.fenqi.bench.suite.SuiteBench;
import java.util.Arrays;

/** Starts a benchmark by its name: {@code ledger}, {@code purchase} or {@code repayment}; README.md has the options. */
public final class Bench {
    private Bench() {}

    public static void main(String... words) {
        var name = words.length == 0 ? "" : words[0];
        var options = new Options(Arrays.copyOfRange(words, Math.min(1, words.length), words.length));
        switch (name) {
            case "ledger" -> LedgerBench.run(options);
            case "purchase" -> SuiteBench.purchases(options);
            case "repayment" -> SuiteBench.repayments(options);
            default -> throw new IllegalArgumentException("say ledger, purchase or repayment, not \"" + name + "\"");
        }
        System.exit(0);
    }
}
