package io.fenqi.settlement.client.acquirer;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Signs each request to the acquirer with ECDSA P-256 and SHA-256 over method, path, time, nonce and body, each line
 * closed by a line feed. Not a bean of the service: it belongs to one Feign client.
 */
class AcquirerSigning {
    static final String TIMESTAMP = "Fenqi-Timestamp";
    static final String NONCE = "Fenqi-Nonce";
    static final String SIGNATURE = "Fenqi-Signature";

    @Bean
    RequestInterceptor acquirerSignature(@Value("${settlement.acquirer.signing-key}") Path keyFile, Clock clock) {
        PrivateKey key = read(keyFile);
        return request -> sign(request, key, clock);
    }

    private static void sign(RequestTemplate request, PrivateKey key, Clock clock) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        byte[] body = request.body() == null ? new byte[0] : request.body();
        String head = "%s\n%s\n%s\n%s\n".formatted(request.method(), request.path(), seconds, nonce);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(head.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            signature.update((byte) '\n');
            request.header(TIMESTAMP, seconds)
                    .header(NONCE, nonce)
                    .header(SIGNATURE, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the acquirer's signing key cannot sign", unusable);
        }
    }

    private static PrivateKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            byte[] bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("settlement.acquirer.signing-key is not readable: " + file, failure);
        }
    }
}
