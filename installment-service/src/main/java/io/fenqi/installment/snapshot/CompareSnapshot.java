package io.fenqi.installment.snapshot;

import io.fenqi.kernel.id.Ids;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds a lender's file of a date against ours and keeps what differs; the same file again gets the same answer.
 *
 * <p>What is sent goes to a temporary file first: nobody's slow line keeps a transaction open. Then both files are read once
 * beside each other, whatever their length.
 */
@Service
class CompareSnapshot {
    private final Snapshots snapshots;
    private final Comparisons comparisons;
    private final SnapshotSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    CompareSnapshot(
            Snapshots snapshots,
            Comparisons comparisons,
            SnapshotSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.snapshots = snapshots;
        this.comparisons = comparisons;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param gzip the lender's file; a broken one is refused and nothing is kept of it */
    Comparison compare(String lenderId, LocalDate date, InputStream gzip) throws IOException {
        var ours = snapshots.get(lenderId, date);
        var file = Files.createTempFile("snapshot", ".gz");
        try {
            var sha256 = store(gzip, file);
            var known = comparisons.find(lenderId, date, sha256);
            return known.isPresent() ? known.get() : compareOnce(ours, file, sha256);
        } finally {
            Files.delete(file);
        }
    }

    private Comparison compareOnce(Snapshot ours, Path file, String sha256) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file));
                var theirs = new GZIPInputStream(bytes)) {
            return transaction.execute(status -> merge(ours, theirs, sha256));
        } catch (ZipException | EOFException notGzip) {
            throw SnapshotReader.broken("it is no whole gzip file");
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return comparisons.find(ours.lenderId(), ours.date(), sha256).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    private Comparison merge(Snapshot ours, InputStream theirText, String sha256) {
        var theirs = new SnapshotReader(theirText, ours.lenderId(), ours.date());
        var id = Ids.timeOrdered(clock);
        var keep = new KeepDifferences(comparisons, ours.lenderId(), id, settings.differencesKept());
        CompareLines.compare(new SnapshotReader(snapshots.text(ours), ours.lenderId(), ours.date()), theirs, keep);
        var figures = theirs.header().figures();
        var comparison = new Comparison(
                id,
                ours.lenderId(),
                ours.date(),
                sha256,
                figures.loanCount(),
                figures.outstandingPrincipalFen(),
                keep.finish(),
                clock.instant());
        comparisons.add(comparison);
        return comparison;
    }

    private static String store(InputStream gzip, Path file) throws IOException {
        var digest = SnapshotTally.sha256();
        try (var out = Files.newOutputStream(file)) {
            new DigestInputStream(gzip, digest).transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
