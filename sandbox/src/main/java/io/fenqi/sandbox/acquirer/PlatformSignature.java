package io.fenqi.sandbox.acquirer;

import io.fenqi.kit.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks the platform's signature: ECDSA P-256 with SHA-256 over method, path, time, nonce and body, line by line. */
@Component
class PlatformSignature {
    private final Path keyFile;

    PlatformSignature(
            @Value("${sandbox.acquirer.platform-key:${fenqi.identity.key-folder}/settlement-service.public.pem}")
                    Path keyFile) {
        this.keyFile = keyFile;
    }

    /** @throws Refused if the request is not the platform's */
    void check(HttpServletRequest request, byte[] body) {
        String head = "%s\n%s\n%s\n%s\n"
                .formatted(
                        request.getMethod(),
                        request.getRequestURI(),
                        header(request, "Fenqi-Timestamp"),
                        header(request, "Fenqi-Nonce"));
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(key());
            signature.update(head.getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            signature.update((byte) '\n');
            if (signature.verify(Base64.getDecoder().decode(header(request, "Fenqi-Signature")))) {
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            // Refused below like one that does not fit.
        }
        throw new Refused(AcquirerError.ACQUIRER_SIGNATURE_WRONG, "no signature of the platform");
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private PublicKey key() throws GeneralSecurityException {
        try {
            String text = Files.readString(keyFile, StandardCharsets.US_ASCII);
            byte[] bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (IOException missing) {
            throw new IllegalStateException("sandbox.acquirer.platform-key is not readable: " + keyFile, missing);
        }
    }
}
