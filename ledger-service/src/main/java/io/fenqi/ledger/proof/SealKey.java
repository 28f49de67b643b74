package io.fenqi.ledger.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key that signs day seals. Base64 of PKCS #8 in {@code ledger-seal.key}, of X.509 in
 * {@code ledger-seal.pub}; auditors keep the public one.
 */
final class SealKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final String publicKey;

    private SealKey(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the key pair of a folder; makes it if there is none and that is allowed. */
    static SealKey of(Path folder, boolean mayMake) {
        try {
            var privateFile = folder.resolve("ledger-seal.key");
            if (!Files.exists(privateFile)) {
                if (!mayMake) {
                    throw new IllegalStateException("no key to seal days with: " + privateFile);
                }
                make(folder);
            }
            var encoded =
                    Base64.getDecoder().decode(Files.readString(privateFile).strip());
            return new SealKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                    Files.readString(folder.resolve("ledger-seal.pub")).strip());
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("the key to seal days with is not readable in " + folder, failure);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        Files.writeString(
                folder.resolve("ledger-seal.pub"),
                encoder.encodeToString(pair.getPublic().getEncoded()));
        var privateFile = Files.createFile(
                folder.resolve("ledger-seal.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateFile, encoder.encodeToString(pair.getPrivate().getEncoded()));
    }

    String publicKey() {
        return publicKey;
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no signature", failure);
        }
    }

    static boolean verifies(String publicKey, String text, String signature) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
