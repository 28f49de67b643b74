package io.fenqi.ledger.proof;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves the ledger from outside the service, with a JDBC URL of someone who may read its tables.
 *
 * <p>First argument or {@code LEDGER_JDBC_URL}: the URL, with user and password in its parameters. Second argument or
 * {@code LEDGER_SEAL_PUBLIC_KEY}: the public key that day seals must be signed with (base64 of X.509), as kept by the
 * auditor; without it a seal is checked with the key it names itself. Exit status 0: proved; 1: not; 2: could not look.
 */
public final class VerifyLedger {
    private VerifyLedger() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(verify(args, out));
    }

    /** The same without ending the process; answers the exit status. */
    public static int verify(String[] args, PrintStream out) {
        var url = setting(args, 0, "LEDGER_JDBC_URL");
        if (url.isEmpty()) {
            out.println("give the JDBC URL of the ledger's database, as argument or as LEDGER_JDBC_URL");
            return 2;
        }
        try (var connection = DriverManager.getConnection(url.get())) {
            var result = new LedgerProof(connection, publicKey(args), null).run((done, total) -> {});
            return report(result, out);
        } catch (SQLException failure) {
            out.println("could not look: " + failure.getMessage());
            return 2;
        }
    }

    private static int report(ProofResult result, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "journals %,d   batches %,d   debit %,d fen   credit %,d fen%n",
                result.journals(),
                result.batches(),
                result.debitFen(),
                result.creditFen());
        result.problems().forEach(problem -> out.println("BROKEN " + problem));
        out.println(result.isFine() ? "The ledger is proved." : "The ledger is NOT proved.");
        return result.isFine() ? 0 : 1;
    }

    private static @Nullable String publicKey(String[] args) {
        return setting(args, 1, "LEDGER_SEAL_PUBLIC_KEY").orElse(null);
    }

    private static Optional<String> setting(String[] args, int index, String variable) {
        var value = args.length > index ? args[index] : System.getenv(variable);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
