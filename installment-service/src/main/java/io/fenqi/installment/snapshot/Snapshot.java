package io.fenqi.installment.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/** A lender's whole book as it was found on a business date, and what it comes to. */
record Snapshot(String lenderId, LocalDate date, Instant takenAt, SnapshotFigures figures) {

    SnapshotHeader header() {
        return new SnapshotHeader(lenderId, date, figures);
    }
}
