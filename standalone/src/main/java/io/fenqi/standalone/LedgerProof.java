package io.fenqi.standalone;

import io.fenqi.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the ledger's stand-alone verifier on the books in the data folder: those of the suite that runs, or of the one
 * that ran last. The verifier ends this JVM with its own exit status.
 */
final class LedgerProof {
    private final Options options;
    private final Console console;

    LedgerProof(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    int run() {
        var folders = SuiteRun.lastStore(options.data());
        if (!Files.exists(folders.postgres().cluster())) {
            throw new StartRefused("There are no books in %s yet: ./fenqi demo or ./fenqi up makes some."
                    .formatted(folders.data().resolve(folders.store())));
        }
        console.say("Proving the ledger in " + folders.data().resolve(folders.store()));
        var password = SuiteSecrets.keptIn(folders.keys()).databasePassword();
        var arguments = new ArrayList<String>();
        arguments.add(ledgerUrl(adminUrl(folders, password)));
        sealKey(folders, arguments);
        try {
            Class.forName(ServiceCatalog.LEDGER_VERIFIER)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
            return 0;
        } catch (InvocationTargetException failure) {
            throw new StartRefused("The verifier failed: %s.".formatted(failure.getCause()), failure);
        } catch (ReflectiveOperationException absence) {
            throw new StartRefused("The ledger's verifier is not on the class path.", absence);
        }
    }

    /** Of the server that runs, or of one that runs until this JVM ends. */
    private String adminUrl(SuiteFolders folders, String password) {
        var running = PostgresServer.runningPort(folders.postgres());
        if (running.isPresent()) {
            return PostgresServer.adminUrl(running.get(), password);
        }
        var server = PostgresServer.start(folders.postgres(), options.postgresPort(), password);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        return server.adminUrl();
    }

    private static String ledgerUrl(String adminUrl) {
        var url = adminUrl.replace("/postgres?", "/" + ServiceCatalog.LEDGER.database() + "?");
        try {
            DriverManager.getConnection(url).close();
            return url;
        } catch (SQLException failure) {
            throw new StartRefused(
                    "The ledger's database cannot be read: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private static void sealKey(SuiteFolders folders, List<String> arguments) {
        var file = folders.keys().resolve("ledger-seal.pub");
        try {
            if (Files.exists(file)) {
                arguments.add(Files.readString(file).strip());
            }
        } catch (IOException failure) {
            throw new StartRefused("The key of the day seals cannot be read: %s.".formatted(failure.getMessage()));
        }
    }
}
