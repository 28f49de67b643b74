package io.fenqi.kit.identity;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key files of a folder: {@code <service>.private.pem} of a service itself, {@code <service>.public.pem} of each.
 *
 * <p>For a change of keys, {@code <service>.next.public.pem} is accepted beside the present one.
 */
public final class IdentityKeys {
    private final Path folder;
    private final Map<String, List<ECPublicKey>> publicKeys = new ConcurrentHashMap<>();

    private IdentityKeys(Path folder) {
        this.folder = folder;
    }

    /** Reads keys from the folder when they are needed. */
    public static IdentityKeys in(Path folder) {
        return new IdentityKeys(folder);
    }

    /** Makes the key pairs that are missing; for the launcher, development and tests. */
    public static synchronized void createMissing(Path folder, Collection<String> services) {
        try {
            Files.createDirectories(folder);
            // Two processes at once must not leave halves of two pairs.
            try (var channel = FileChannel.open(folder.resolve(".lock"), CREATE, WRITE)) {
                channel.lock();
                createPairs(folder, services);
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("cannot make identity keys in " + folder, failure);
        }
    }

    private static void createPairs(Path folder, Collection<String> services)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        for (String service : services) {
            Path privateFile = folder.resolve(service + ".private.pem");
            if (!Files.exists(privateFile)) {
                KeyPair pair = generator.generateKeyPair();
                Pem.write(folder.resolve(service + ".public.pem"), "PUBLIC KEY", pair.getPublic());
                Pem.write(privateFile, "PRIVATE KEY", pair.getPrivate());
            }
        }
    }

    ECPrivateKey privateKey(String service) {
        Path file = folder.resolve(service + ".private.pem");
        try {
            return Pem.readPrivate(file);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "identity key of %s not readable: %s (set fenqi.identity.key-folder)".formatted(service, file),
                    failure);
        }
    }

    /** Empty for a service that is unknown or has no key yet. */
    List<ECPublicKey> publicKeys(String service) {
        if (!ServiceName.all().contains(service)) {
            return List.of();
        }
        List<ECPublicKey> known = publicKeys.get(service);
        if (known != null) {
            return known;
        }
        List<ECPublicKey> read = readPublicKeys(service);
        if (!read.isEmpty()) {
            publicKeys.put(service, read);
        }
        return read;
    }

    private List<ECPublicKey> readPublicKeys(String service) {
        var keys = new ArrayList<ECPublicKey>();
        for (String suffix : List.of(".public.pem", ".next.public.pem")) {
            Path file = folder.resolve(service + suffix);
            if (Files.exists(file)) {
                try {
                    keys.add(Pem.readPublic(file));
                } catch (IOException | GeneralSecurityException failure) {
                    throw new IllegalStateException("not a public key: " + file, failure);
                }
            }
        }
        return List.copyOf(keys);
    }
}
