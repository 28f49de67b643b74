package io.fenqi.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server for this machine, unpacked from the class path once. */
record PostgresBinaries(Path folder) {
    /**
     * Unpacks into the folder unless that was done before. The folder appears whole or not at all, so that an
     * interrupted start leaves nothing half done behind.
     */
    static PostgresBinaries unpack(Path folder) {
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return new PostgresBinaries(folder);
        }
        var archive = "/" + archiveName();
        try (var packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new PostgresFailure("There is no PostgreSQL for this machine (%s, %s) among the libraries."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            Files.createDirectories(folder.getParent());
            var partial = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".partial");
            untar(packed, partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            return new PostgresBinaries(folder);
        } catch (IOException failure) {
            throw new PostgresFailure(
                    "PostgreSQL cannot be unpacked into %s: %s.".formatted(folder, failure.getMessage()), failure);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-%s-%s%s.txz".formatted(system, arch, alpine);
    }

    private static void untar(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive names a file outside of it");
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
