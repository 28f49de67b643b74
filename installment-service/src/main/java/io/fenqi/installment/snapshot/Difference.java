package io.fenqi.installment.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which a lender's file and ours are not alike.
 *
 * @param field the one that differs; for a missing loan note its number, on the side that has it
 */
record Difference(
        Kind kind,
        String loanNoteId,
        SnapshotField field,
        @Nullable String ours,
        @Nullable String theirs) {

    /** How they are not alike. */
    enum Kind {
        MISSING_HERE,
        MISSING_THERE,
        FIELD_DIFFERS
    }

    static Difference missingHere(SnapshotLine their) {
        var field = SnapshotField.LOAN_NOTE_NO;
        return new Difference(Kind.MISSING_HERE, their.loanNoteId(), field, null, their.value(field));
    }

    static Difference missingThere(SnapshotLine our) {
        var field = SnapshotField.LOAN_NOTE_NO;
        return new Difference(Kind.MISSING_THERE, our.loanNoteId(), field, our.value(field), null);
    }
}
