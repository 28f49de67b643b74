package io.fenqi.ledger.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** SHA-256 over length-prefixed fields, so that no two different facts have the same bytes. */
public final class Digest {
    /** What the first link of a chain names as its predecessor. */
    public static final String NONE = "0".repeat(64);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Starts a digest; the kind keeps digests of different things apart. */
    public Digest(String kind) {
        add(kind);
    }

    public Digest add(String text) {
        var part = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.writeInt(part.length);
            out.write(part);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Digest add(long number) {
        try {
            out.writeLong(number);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Adds an instant in microseconds, which is what the database keeps. */
    public Digest add(Instant instant) {
        return add(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
