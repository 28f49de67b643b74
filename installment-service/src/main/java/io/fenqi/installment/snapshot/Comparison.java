package io.fenqi.installment.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What came out when a lender's file was held against ours.
 *
 * @param fileSha256 of the bytes that the lender sent
 * @param loanCount lines of the lender's file
 * @param outstandingPrincipalFen their sum
 */
record Comparison(
        UUID id,
        String lenderId,
        LocalDate date,
        String fileSha256,
        long loanCount,
        long outstandingPrincipalFen,
        Found found,
        Instant comparedAt) {

    /** How many differences there are of each kind, those that were not kept among them. */
    record Found(long missingHere, long missingThere, long fieldDiffers) {}
}
