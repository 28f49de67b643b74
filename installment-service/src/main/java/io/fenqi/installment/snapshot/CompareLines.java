package io.fenqi.installment.snapshot;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says how two files differ, reading both once and in the order of their loan notes; keeps two lines at a time. */
final class CompareLines {
    private static final SnapshotField[] FIELDS = SnapshotField.values();

    private final Consumer<Difference> found;

    private CompareLines(Consumer<Difference> found) {
        this.found = found;
    }

    static void compare(Iterator<SnapshotLine> ours, Iterator<SnapshotLine> theirs, Consumer<Difference> found) {
        new CompareLines(found).merge(ours, theirs);
    }

    private void merge(Iterator<SnapshotLine> ours, Iterator<SnapshotLine> theirs) {
        var our = next(ours);
        var their = next(theirs);
        while (our != null || their != null) {
            int order = order(our, their);
            if (our != null && their != null && order == 0) {
                compare(our, their);
            } else if (our != null && order < 0) {
                found.accept(Difference.missingThere(our));
            } else if (their != null) {
                found.accept(Difference.missingHere(their));
            }
            our = order <= 0 ? next(ours) : our;
            their = order >= 0 ? next(theirs) : their;
        }
    }

    private void compare(SnapshotLine our, SnapshotLine their) {
        for (var field : FIELDS) {
            if (!our.value(field).equals(their.value(field))) {
                found.accept(new Difference(
                        Difference.Kind.FIELD_DIFFERS, our.loanNoteId(), field, our.value(field), their.value(field)));
            }
        }
    }

    /** A file that has ended comes after everything. */
    private static int order(@Nullable SnapshotLine our, @Nullable SnapshotLine their) {
        if (our == null) {
            return 1;
        }
        return their == null ? -1 : our.loanNoteId().compareTo(their.loanNoteId());
    }

    private static @Nullable SnapshotLine next(Iterator<SnapshotLine> lines) {
        return lines.hasNext() ? lines.next() : null;
    }
}
