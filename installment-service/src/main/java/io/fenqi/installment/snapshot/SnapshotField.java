package io.fenqi.installment.snapshot;

import java.util.regex.Pattern;

/** What a line says of a loan note after its id, in this order; amounts in fen, dates as yyyy-MM-dd. */
enum SnapshotField {
    LOAN_NOTE_NO("[A-Z0-9-]{1,32}"),
    /** Number of the last event about the loan note: what the line says is the state after that event. */
    SEQUENCE(SnapshotField.NUMBER),
    STATUS("[A-Z_]{1,20}"),
    SCHEDULE_VERSION(SnapshotField.NUMBER),
    PRINCIPAL_FEN(SnapshotField.NUMBER),
    /** 0 of a loan note that was made void. */
    OUTSTANDING_PRINCIPAL_FEN(SnapshotField.NUMBER),
    PRINCIPAL_PAID_FEN(SnapshotField.NUMBER),
    INTEREST_PAID_FEN(SnapshotField.NUMBER),
    FEE_PAID_FEN(SnapshotField.NUMBER),
    PENALTY_PAID_FEN(SnapshotField.NUMBER),
    /** Oldest due date with something open; empty when nothing is. */
    NEXT_DUE_ON("(\\d{4}-\\d{2}-\\d{2})?"),
    /** Calendar days from the oldest due date with something open to the snapshot's date; 0 when nothing is late. */
    DAYS_PAST_DUE(SnapshotField.NUMBER);

    /** One form for each value, so that equal values are equal texts. */
    private static final String NUMBER = "0|[1-9]\\d{0,17}";

    private final Pattern form;

    SnapshotField(String form) {
        this.form = Pattern.compile(form);
    }

    boolean takes(String value) {
        return form.matcher(value).matches();
    }
}
