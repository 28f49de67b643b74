package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.sdk.Scheme;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/** A public key that is what its scheme needs: RSA with 2048 to 4096 bits, or a point on sm2p256v1. */
record SoundKey(Scheme scheme, String serialNo, String pem) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SERIAL_LENGTH = 40;
    /** How every uncompressed public key on sm2p256v1 begins in DER. */
    private static final String SM2_BEGINNING = "3059301306072A8648CE3D020106082A811CCF5501822D03420004";

    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    static SoundKey of(Scheme scheme, String pem) {
        try {
            var key = scheme.publicKey(pem);
            if (!isSound(scheme, key)) throw unsound();
            var der = key.getEncoded();
            var digest = MessageDigest.getInstance("SHA-256").digest(der);
            return new SoundKey(scheme, HEX.formatHex(digest).substring(0, SERIAL_LENGTH), pemOf(der));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw unsound();
        }
    }

    private static boolean isSound(Scheme scheme, PublicKey key) {
        return switch (scheme) {
            case RSA ->
                key instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= 2_048
                        && rsa.getModulus().bitLength() <= 4_096
                        && rsa.getModulus().testBit(0)
                        && rsa.getPublicExponent().testBit(0)
                        && rsa.getPublicExponent().compareTo(SMALLEST_EXPONENT) >= 0;
            case SM2 -> HEX.formatHex(key.getEncoded()).startsWith(SM2_BEGINNING);
        };
    }

    /** Written anew, so that one key has one spelling. */
    private static String pemOf(byte[] der) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
    }

    private static Refused unsound() {
        return new Refused(
                GatewayError.KEY_UNSOUND,
                "needed is the PEM of an RSA key of 2048 to 4096 bits or of one on sm2p256v1");
    }
}
