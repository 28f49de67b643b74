package io.fenqi.kit.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what a database exception means to the caller. */
final class DatabaseRefusal {
    /** A key or a range that is taken, and a lock that was not given within {@code lock_timeout}. */
    private static final Set<String> MET_SOMEBODY = Set.of("23505", "23P01", "55P03");

    private static final String DATA_EXCEPTION_CLASS = "22";

    private DatabaseRefusal() {}

    /** Null when it is our own mistake. */
    static @Nullable KitError of(Throwable failure) {
        return switch (failure) {
            case ConcurrencyFailureException lost -> KitError.CONCURRENT_CHANGE;
            case QueryTimeoutException slow -> KitError.PEER_UNAVAILABLE;
            case DataAccessResourceFailureException unreachable -> KitError.PEER_UNAVAILABLE;
            case CannotCreateTransactionException noConnection -> KitError.PEER_UNAVAILABLE;
            case DataAccessException other -> bySqlState(other);
            default -> null;
        };
    }

    private static @Nullable KitError bySqlState(DataAccessException failure) {
        if (!(failure.getMostSpecificCause() instanceof SQLException sql) || sql.getSQLState() == null) {
            return null;
        }
        String state = sql.getSQLState();
        if (MET_SOMEBODY.contains(state)) {
            return KitError.CONCURRENT_CHANGE;
        }
        // Text the database cannot hold (a zero byte) or numbers beyond the column.
        return state.startsWith(DATA_EXCEPTION_CLASS) ? KitError.INVALID_FIELDS : null;
    }
}
