package io.fenqi.kit.outbox;

import java.util.regex.Pattern;

/**
 * The name of a kind of work that follows a commit, with the type of its payload; kept as a static constant.
 *
 * <p>The payload is stored as JSON, so it is a record of simple values. Put ids in it and no personal data.
 *
 * @param name lower-case words joined by hyphens, at most 60 characters, unique in the service
 */
public record TaskName<T>(String name, Class<T> payload) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public TaskName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A task is named by lower-case words with hyphens, not '%s'".formatted(name));
        }
    }
}
