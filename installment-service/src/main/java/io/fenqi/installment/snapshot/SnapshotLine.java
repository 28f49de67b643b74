package io.fenqi.installment.snapshot;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One loan note in a snapshot: {@code <loan note id>,<a value for each field>}.
 *
 * @param loanNoteId as text in lower case, whose order is that of the file
 */
record SnapshotLine(String loanNoteId, List<String> values) {
    private static final List<SnapshotField> FIELDS = List.of(SnapshotField.values());
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws Refused SNAPSHOT_BROKEN if a value has not the form of its field */
    static SnapshotLine parse(String text) {
        var parts = List.of(text.split(",", -1));
        if (parts.size() != FIELDS.size() + 1 || !ID.matcher(parts.getFirst()).matches()) {
            throw new Refused(InstallmentError.SNAPSHOT_BROKEN, "a line is not of this form");
        }
        var line = new SnapshotLine(parts.getFirst(), parts.subList(1, parts.size()));
        for (var field : FIELDS) {
            if (!field.takes(line.value(field))) {
                throw new Refused(
                        InstallmentError.SNAPSHOT_BROKEN, "%s of %s has no value".formatted(field, line.loanNoteId));
            }
        }
        return line;
    }

    String value(SnapshotField field) {
        return values.get(FIELDS.indexOf(field));
    }

    long outstandingPrincipalFen() {
        return Long.parseLong(value(SnapshotField.OUTSTANDING_PRINCIPAL_FEN));
    }

    String text() {
        return loanNoteId + "," + String.join(",", values);
    }
}
