package io.fenqi.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the stand-alone verifier as an operator would. */
public final class Proved {
    private Proved() {}

    public record Verdict(int exitStatus, String text) {}

    public static Verdict verify(String... args) {
        var bytes = new ByteArrayOutputStream();
        var status = VerifyLedger.verify(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Verdict(status, bytes.toString(StandardCharsets.UTF_8));
    }

    public static void isProved(String adminUrl) {
        var verdict = verify(adminUrl);
        assertThat(verdict.exitStatus()).as(verdict.text()).isZero();
    }
}
