package io.fenqi.credit.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Where a signature came from (AGR-02).
 *
 * @param readSeconds how long the page says it showed the text; the server's own measure is what counts
 */
record SignatureEvidence(
        String ip,
        String userAgent,
        @Nullable String deviceId,
        @Nullable String smsTransactionId,
        int readSeconds) {}
