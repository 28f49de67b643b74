package io.fenqi.partnergateway.door;

import io.fenqi.sdk.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Our own keys, one per scheme, in files {@code partner-answers.<scheme>.private.pem} and {@code ....public.pem}. */
final class AnswerKeys {
    private static final int SERIAL_LENGTH = 40;

    private final Map<Scheme, AnswerKey> keys = new EnumMap<>(Scheme.class);

    private AnswerKeys() {}

    /** @param mayMake makes the pairs that are missing; else the service does not start without them */
    static AnswerKeys in(Path folder, boolean mayMake) {
        var found = new AnswerKeys();
        for (var scheme : Scheme.values()) {
            var name = "partner-answers.%s.".formatted(scheme.name().toLowerCase(Locale.ROOT));
            var privateFile = folder.resolve(name + "private.pem");
            var publicFile = folder.resolve(name + "public.pem");
            try {
                if (mayMake && !Files.exists(privateFile)) make(scheme, privateFile, publicFile);
                found.keys.put(scheme, read(scheme, Files.readString(privateFile), Files.readString(publicFile)));
            } catch (IOException | GeneralSecurityException unreadable) {
                throw new IllegalStateException(
                        "key for answers not readable: %s (set fenqi.door.key-folder)".formatted(privateFile),
                        unreadable);
            }
        }
        return found;
    }

    AnswerKey of(Scheme scheme) {
        var key = keys.get(scheme);
        if (key == null) throw new IllegalStateException("no key for " + scheme);
        return key;
    }

    private static AnswerKey read(Scheme scheme, String privatePem, String publicPem) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(scheme.publicKey(publicPem).getEncoded());
        var serialNo = HexFormat.of().withUpperCase().formatHex(digest).substring(0, SERIAL_LENGTH);
        return new AnswerKey(scheme, serialNo, publicPem, scheme.privateKey(privatePem));
    }

    private static void make(Scheme scheme, Path privateFile, Path publicFile)
            throws IOException, GeneralSecurityException {
        var generator = switch (scheme) {
            case RSA -> KeyPairGenerator.getInstance("RSA");
            case SM2 -> KeyPairGenerator.getInstance("EC", "BC");
        };
        switch (scheme) {
            case RSA -> generator.initialize(2_048);
            case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        }
        var pair = generator.generateKeyPair();
        Files.createDirectories(privateFile.toAbsolutePath().getParent());
        // The private file comes last: where it is, the other is too.
        write(publicFile, "PUBLIC KEY", pair.getPublic());
        write(privateFile, "PRIVATE KEY", pair.getPrivate());
    }

    private static void write(Path file, String label, Key key) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, lines));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** One of ours. Nothing of the private half is ever shown. */
    record AnswerKey(Scheme scheme, String serialNo, String publicPem, PrivateKey privateKey) {
        @Override
        public String toString() {
            return serialNo;
        }
    }
}
