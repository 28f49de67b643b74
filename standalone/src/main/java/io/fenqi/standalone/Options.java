package io.fenqi.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the launcher was asked to do.
 *
 * @param data the folder for everything that is kept
 * @param processes whether each service gets a JVM of its own
 * @param exit whether the demo ends after its story
 */
record Options(Command command, Path data, int postgresPort, boolean processes, boolean exit) {
    private static final int POSTGRES_PORT = 5433;

    /** What to do; each set of books has its own store below the data folder. */
    enum Command {
        UP,
        DEMO,
        VERIFY_LEDGER
    }

    static Options parse(String... words) {
        var options = new Options(Command.UP, Path.of("data"), POSTGRES_PORT, false, false);
        for (var word : words) {
            options = options.with(word);
        }
        if (options.exit && options.command != Command.DEMO) {
            throw new StartRefused("--exit belongs to demo.");
        }
        return options;
    }

    /** Where this command keeps its books. */
    SuiteFolders folders() {
        return new SuiteFolders(data, command == Command.DEMO ? "demo" : "suite");
    }

    private Options with(String word) {
        int equals = word.indexOf('=');
        var value = word.substring(equals + 1);
        return switch (equals < 0 ? word : word.substring(0, equals)) {
            case "--data" -> new Options(command, Path.of(value).toAbsolutePath(), postgresPort, processes, exit);
            case "--postgres-port" -> new Options(command, data, port(value), processes, exit);
            case "--processes" -> new Options(command, data, postgresPort, true, exit);
            case "--exit" -> new Options(command, data, postgresPort, processes, true);
            default -> new Options(command(word), data, postgresPort, processes, exit);
        };
    }

    private static Command command(String word) {
        var name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Command.values())
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new StartRefused("There is no option \"%s\"; ./fenqi help shows all.".formatted(word)));
    }

    private static int port(String value) {
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65_535) {
            throw new StartRefused("\"%s\" is no port for PostgreSQL.".formatted(value));
        }
        return Integer.parseInt(value);
    }
}
