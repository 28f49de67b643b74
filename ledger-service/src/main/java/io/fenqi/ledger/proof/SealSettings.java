package io.fenqi.ledger.proof;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How days are sealed.
 *
 * @param keyFolder where the key pair that signs seals lies
 * @param makeKey whether a missing key pair is made; never in production
 */
@ConfigurationProperties("ledger.seal")
record SealSettings(
        @DefaultValue("./data/keys") Path keyFolder,
        @DefaultValue("true") boolean makeKey) {}
