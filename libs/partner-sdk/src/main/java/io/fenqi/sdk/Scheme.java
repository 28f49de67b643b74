package io.fenqi.sdk;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How requests and answers are signed (ACC-09, SEC-03). SM2 needs a JCA provider that has {@code SM3withSM2}, such as
 * Bouncy Castle; the user's identity in it is the standard's default, {@code 1234567812345678}.
 */
public enum Scheme {
    /** SHA-256 with RSA, PKCS#1 v1.5. */
    RSA("FENQI-RSA-SHA256", "SHA256withRSA", "RSA"),
    /** SM3 with SM2 on curve sm2p256v1, the signature in DER. */
    SM2("FENQI-SM2-SM3", "SM3withSM2", "EC");

    private final String word;
    private final String signatureName;
    private final String keyName;

    Scheme(String word, String signatureName, String keyName) {
        this.word = word;
        this.signatureName = signatureName;
        this.keyName = keyName;
    }

    /** The word at the head of the {@code Authorization} header. */
    public String word() {
        return word;
    }

    static Optional<Scheme> ofWord(String word) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.word.equals(word))
                .findFirst();
    }

    /** The signature in base64. */
    public String sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(signatureName);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("cannot sign with " + word, unusable);
        }
    }

    /** False for a signature of another key or message, and for what is no signature at all. */
    public boolean verifies(PublicKey key, byte[] message, String signatureBase64) {
        try {
            var signature = Signature.getInstance(signatureName);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signatureBase64));
        } catch (SignatureException | IllegalArgumentException noSignature) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("cannot verify with " + word, unusable);
        }
    }

    /** Reads {@code -----BEGIN PUBLIC KEY-----} (X.509 SubjectPublicKeyInfo). */
    public PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(keyName).generatePublic(new X509EncodedKeySpec(bytesOf(pem, "PUBLIC KEY")));
    }

    /** Reads {@code -----BEGIN PRIVATE KEY-----} (PKCS#8, not encrypted). */
    public PrivateKey privateKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(keyName).generatePrivate(new PKCS8EncodedKeySpec(bytesOf(pem, "PRIVATE KEY")));
    }

    private static byte[] bytesOf(String pem, String label) throws GeneralSecurityException {
        var begin = "-----BEGIN " + label + "-----";
        var end = "-----END " + label + "-----";
        var text = pem.strip();
        if (!text.startsWith(begin) || !text.endsWith(end) || text.length() < begin.length() + end.length()) {
            throw new GeneralSecurityException("not a PEM with " + begin);
        }
        try {
            var lines = text.substring(begin.length(), text.length() - end.length());
            return Base64.getDecoder().decode(lines.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("the PEM is not base64", notBase64);
        }
    }
}
