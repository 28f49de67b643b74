package io.fenqi.installment.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/** Writes lines into parts as they come; the header, which has the figures of all, becomes the first part at the end. */
final class SnapshotWriter {
    private static final int LINES_IN_A_PART = 5_000;

    private final Snapshots snapshots;
    private final String lenderId;
    private final LocalDate date;
    private final SnapshotTally tally = new SnapshotTally();
    private final StringBuilder part = new StringBuilder();
    private int linesInPart;
    private int partCount = 1;

    SnapshotWriter(Snapshots snapshots, String lenderId, LocalDate date) {
        this.snapshots = snapshots;
        this.lenderId = lenderId;
        this.date = date;
    }

    void add(SnapshotLine line) {
        tally.add(line);
        part.append(line.text()).append('\n');
        if (++linesInPart == LINES_IN_A_PART) {
            store();
        }
    }

    /** Writes end and header, and says what was written. */
    SnapshotFigures finish() {
        var header = new SnapshotHeader(lenderId, date, tally.figures());
        part.append(header.end()).append('\n');
        store();
        snapshots.addPart(lenderId, date, 0, gzip(header.text() + "\n"));
        return header.figures();
    }

    int partCount() {
        return partCount;
    }

    private void store() {
        snapshots.addPart(lenderId, date, partCount++, gzip(part.toString()));
        part.setLength(0);
        linesInPart = 0;
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
