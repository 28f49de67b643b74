package io.fenqi.installment.snapshot;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * First line of a file: {@code FENQI-SNAPSHOT,1,<lender>,<date>,<count>,<outstanding principal in fen>,<SHA-256>}; the last
 * line is {@code END} with the same three figures.
 */
record SnapshotHeader(String lenderId, LocalDate date, SnapshotFigures figures) {
    private static final Pattern FORM = Pattern.compile(
            "FENQI-SNAPSHOT,1,([A-Z0-9_-]{2,32}),(\\d{4}-\\d{2}-\\d{2}),(\\d{1,9}),(\\d{1,18}),([0-9a-f]{64})");

    /** @throws Refused SNAPSHOT_BROKEN if it is no header of this lender and date */
    static SnapshotHeader parse(String text, String lenderId, LocalDate date) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refused(InstallmentError.SNAPSHOT_BROKEN, "the first line is no header");
        }
        if (!parts.group(1).equals(lenderId) || !parts.group(2).equals(date.toString())) {
            throw new Refused(InstallmentError.SNAPSHOT_BROKEN, "it is of another lender or date");
        }
        return new SnapshotHeader(
                lenderId,
                date,
                new SnapshotFigures(Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)), parts.group(5)));
    }

    String text() {
        return "FENQI-SNAPSHOT,1,%s,%s,%s".formatted(lenderId, date, figures);
    }

    String end() {
        return "END," + figures;
    }
}
