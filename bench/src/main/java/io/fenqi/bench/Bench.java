package io.fenqi.bench;

import io.fenqi.bench.dayend.DayEndBench;
import io.fenqi.bench.ledger.LedgerBench;
import io.fenqi.bench.measure.Options;
import io.fenqi.bench.suite.SuiteBench;
import java.util.Arrays;

/** Starts a benchmark by its name; README.md has the names and their options. */
public final class Bench {
    private Bench() {}

    public static void main(String... words) {
        var name = words.length == 0 ? "" : words[0];
        var options = new Options(Arrays.copyOfRange(words, Math.min(1, words.length), words.length));
        switch (name) {
            case "ledger" -> LedgerBench.run(options);
            case "purchase" -> SuiteBench.purchases(options);
            case "repayment" -> SuiteBench.repayments(options);
            case "book" -> DayEndBench.writeBook(options);
            case "day-end" -> DayEndBench.endDays(options);
            default ->
                throw new IllegalArgumentException(
                        "say ledger, purchase, repayment, book or day-end, not \"" + name + "\"");
        }
        System.exit(0);
    }
}
