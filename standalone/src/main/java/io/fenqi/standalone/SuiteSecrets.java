package io.fenqi.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;

/** Passwords and keys that belong to one set of books, made when first asked for and kept beside it. */
final class SuiteSecrets {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 20;

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private SuiteSecrets(Path file) {
        this.file = file;
    }

    /** The secrets of this folder; without the file there are none yet. */
    static SuiteSecrets keptIn(Path folder) {
        var secrets = new SuiteSecrets(folder.resolve("secrets.properties"));
        try {
            if (Files.exists(secrets.file)) {
                secrets.kept.load(new StringReader(Files.readString(secrets.file)));
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("The keys in %s cannot be read: %s.".formatted(secrets.file, failure.getMessage()));
        }
        return secrets;
    }

    /** Whether there are secrets from an earlier start. */
    boolean exist() {
        return Files.exists(file);
    }

    /** The password of the database server's administrator and of the services' roles. */
    String databasePassword() {
        return secret("database.password", PASSWORD_BYTES, HexFormat.of()::formatHex);
    }

    /** A key of 32 bytes in base64, always the same for this use. */
    String key(String use) {
        return secret("key." + use, KEY_BYTES, Base64.getEncoder()::encodeToString);
    }

    private synchronized String secret(String name, int bytes, Function<byte[], String> writing) {
        var found = kept.getProperty(name);
        if (found != null) {
            return found;
        }
        var fresh = new byte[bytes];
        random.nextBytes(fresh);
        var made = writing.apply(fresh);
        kept.setProperty(name, made);
        store();
        return made;
    }

    /** Writes a new file and puts it in the place of the old one: what was kept is never lost half way. */
    private void store() {
        try {
            // Only this folder is closed: the database beside it may run as another user.
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
            var text = new StringWriter();
            kept.store(text, "Made at the first start. Without these keys the data beside them cannot be read.");
            var fresh = Files.createTempFile(file.getParent(), "secrets", ".new"); // readable by its owner only
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StartRefused(
                    "The keys cannot be written to %s: %s.".formatted(file, failure.getMessage()), failure);
        }
    }
}
