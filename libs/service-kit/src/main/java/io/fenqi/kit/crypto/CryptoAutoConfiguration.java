package io.fenqi.kit.crypto;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Encryption, for services that are given keys; one that needs it and has none does not start. */
@AutoConfiguration
@ConditionalOnProperty("fenqi.crypto.current-key")
@EnableConfigurationProperties(CryptoSettings.class)
public class CryptoAutoConfiguration {

    @Bean
    FieldCipher fieldCipher(CryptoSettings settings) {
        return new FieldCipher(settings);
    }

    @Bean
    BlindIndex blindIndex(CryptoSettings settings) {
        return new BlindIndex(settings);
    }

    @Bean
    EncryptedText encryptedText(FieldCipher cipher) {
        return new EncryptedText(cipher);
    }
}
