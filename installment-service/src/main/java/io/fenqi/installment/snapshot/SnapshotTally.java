package io.fenqi.installment.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts lines as they pass, for header and end of a file. */
final class SnapshotTally {
    private final MessageDigest digest = sha256();
    private long loanCount;
    private long outstandingPrincipalFen;

    void add(SnapshotLine line) {
        loanCount++;
        outstandingPrincipalFen = Math.addExact(outstandingPrincipalFen, line.outstandingPrincipalFen());
        digest.update((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** To be asked once, after the last line. */
    SnapshotFigures figures() {
        return new SnapshotFigures(
                loanCount, outstandingPrincipalFen, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
