package io.fenqi.credit.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A text as it was shown to a customer, figures filled in.
 *
 * @param figures the given figures as JSON
 * @param renderedHash SHA-256 of the rendered text in UTF-8
 * @param shownAt when the server handed the text out, by its own clock
 * @param signableFrom end of the enforced reading time
 */
record AgreementView(
        UUID id,
        UUID customerId,
        String templateCode,
        int templateVersion,
        AgreementType type,
        String figures,
        String renderedText,
        String renderedHash,
        Instant shownAt,
        Instant signableFrom) {}
