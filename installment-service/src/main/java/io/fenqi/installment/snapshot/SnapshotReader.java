package io.fenqi.installment.snapshot;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.problem.Refused;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time, checked as they pass: their order, and at the end their count, sum and hash.
 *
 * <p>Throws {@link Refused} SNAPSHOT_BROKEN wherever something does not fit. No line is longer than {@value #LINE_MAX}
 * characters and there are no more lines than the header says, so nothing grows with what is sent.
 */
final class SnapshotReader implements Iterator<SnapshotLine> {
    private static final int LINE_MAX = 500;
    private static final int LOANS_MAX = 50_000_000;

    private final BufferedReader text;
    private final SnapshotHeader header;
    private final SnapshotTally tally = new SnapshotTally();
    private long seen;
    private @Nullable SnapshotLine next;

    /** @param text not compressed; closed by whoever opened it */
    SnapshotReader(InputStream text, String lenderId, LocalDate date) {
        this.text = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        this.header = SnapshotHeader.parse(line(), lenderId, date);
        if (header.figures().loanCount() > LOANS_MAX) {
            throw broken("it has more than %d lines".formatted(LOANS_MAX));
        }
        this.next = read("");
    }

    SnapshotHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SnapshotLine next() {
        var line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = read(line.loanNoteId());
        return line;
    }

    private @Nullable SnapshotLine read(String before) {
        var line = line();
        if (line.startsWith("END,")) {
            requireEnd(line);
            return null;
        }
        var read = SnapshotLine.parse(line);
        if (read.loanNoteId().compareTo(before) <= 0) {
            throw broken("its loan notes are not in the order of their ids");
        }
        if (++seen > header.figures().loanCount()) {
            throw broken("it has more lines than its header says");
        }
        tally.add(read);
        return read;
    }

    private void requireEnd(String line) {
        if (!header.figures().equals(tally.figures()) || !header.end().equals(line)) {
            throw broken("count, sum or SHA-256 is not that of its lines");
        }
        if (!line().isEmpty()) {
            throw broken("something follows its end");
        }
    }

    /** Up to the line feed; empty at the end of the file. */
    private String line() {
        var line = new StringBuilder();
        try {
            for (int read = text.read(); read >= 0 && read != '\n'; read = text.read()) {
                line.append((char) read);
                if (line.length() > LINE_MAX) {
                    throw broken("a line is longer than %d characters".formatted(LINE_MAX));
                }
            }
            return line.toString();
        } catch (ZipException | EOFException cut) {
            throw broken("it is no whole gzip file");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Refused broken(String detail) {
        return new Refused(InstallmentError.SNAPSHOT_BROKEN, detail);
    }
}
