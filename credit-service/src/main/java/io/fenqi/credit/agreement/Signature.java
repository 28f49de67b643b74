package io.fenqi.credit.agreement;

import java.time.Instant;
import java.util.UUID;

/** What other features may know of a signature: what was signed, by whom and when. */
public record Signature(
        UUID id, UUID customerId, String templateCode, int templateVersion, AgreementType type, Instant signedAt) {}
