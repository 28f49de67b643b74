package io.fenqi.installment.snapshot;

/**
 * What the lines of a file come to.
 *
 * @param loanCount lines
 * @param outstandingPrincipalFen their sum
 * @param sha256 of the lines with their line feeds in UTF-8, as 64 hexadecimal digits
 */
record SnapshotFigures(long loanCount, long outstandingPrincipalFen, String sha256) {
    @Override
    public String toString() {
        return "%d,%d,%s".formatted(loanCount, outstandingPrincipalFen, sha256);
    }
}
