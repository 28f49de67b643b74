package io.fenqi.standalone;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Where the launcher and the story speak to a person. */
public final class Console implements Progress {
    private static final int RULE_WIDTH = 100;

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** Prints one line. */
    @Override
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Begins a new chapter with a ruled title. */
    public synchronized void chapter(String title) {
        say("");
        say("── " + title + " " + "─".repeat(Math.max(3, RULE_WIDTH - 4 - TextTable.width(title))));
    }

    /** Prints a table with its columns aligned; the first row is the head. */
    public synchronized void table(List<List<String>> rows) {
        new TextTable(rows).lines().forEach(line -> say("  " + line));
    }

    /** Prints a checked fact; what does not hold is marked so that it cannot be overlooked. */
    public synchronized void check(boolean holds, String fact) {
        say((holds ? "  ✓ " : "  ✗ FAILED: ") + fact);
    }

    /** Fen as yuan with two decimals and thousands separators: 123456789 is {@code 1,234,567.89}. */
    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }
}
