package io.fenqi.standalone.postgres;

/** The database server cannot be had; the message is one sentence for the person who started the suite. */
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresFailure(String sentence) {
        super(sentence);
    }

    PostgresFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
