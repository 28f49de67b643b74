package io.fenqi.standalone.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to run as root and as a user that the system has no name for (as in some
 * containers); then the server runs in a user namespace of its own, or, where the machine forbids those, root runs it as
 * {@code nobody}.
 *
 * @param prefix words put before each command of the server
 * @param owner who must own the server's files, empty for the one who started the suite
 */
record PostgresAccount(List<String> prefix, String owner) {
    private static final String NOBODY = "nobody";

    static PostgresAccount find() {
        boolean nameless = System.getProperty("user.name").equals("?"); // PostgreSQL insists on a name
        if (new UnixSystem().getUid() != 0 && !nameless) {
            return new PostgresAccount(List.of(), "");
        }
        return Stream.of(
                        new PostgresAccount(List.of("unshare", "-U"), ""),
                        new PostgresAccount(
                                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY),
                        new PostgresAccount(List.of("runuser", "-u", NOBODY, "--"), NOBODY))
                .filter(PostgresAccount::works)
                .findFirst()
                .orElseThrow(() -> new PostgresFailure(
                        "PostgreSQL runs neither as root nor as a user without a name, and this machine has no way to run"
                                + " it as someone else: start the suite as an ordinary user."));
    }

    /** Makes the folder the account's own, if that is not who runs this JVM, and sees that it can be reached. */
    void own(Path folder) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        for (var parent = folder.toAbsolutePath().getParent(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PostgresFailure(("PostgreSQL refuses to run as root, and as %s it cannot reach %s: start the"
                                + " suite as an ordinary user, or name a folder that everyone can enter by FENQI_DATA.")
                        .formatted(owner, parent));
            }
        }
        var principal = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(path, principal);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(path, principal);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean works() {
        try {
            var words = Stream.concat(prefix.stream(), Stream.of("true")).toList();
            var discard = ProcessBuilder.Redirect.DISCARD;
            return new ProcessBuilder(words)
                            .redirectOutput(discard)
                            .redirectError(discard)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException failure) {
            return false; // no such program here
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
