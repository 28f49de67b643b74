package io.fenqi.ledger.lane;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of one call in order; a column of many rows goes as one array. */
final class Columns {
    private final PreparedStatement call;
    private int index;

    Columns(PreparedStatement call) {
        this.call = call;
    }

    Columns value(Object value) throws SQLException {
        call.setObject(++index, value);
        return this;
    }

    <R> Columns numbers(Collection<R> rows, ToLongFunction<R> column) throws SQLException {
        call.setObject(++index, rows.stream().mapToLong(column).toArray());
        return this;
    }

    <R> Columns nullableNumbers(Collection<R> rows, Function<R, @Nullable Long> column) throws SQLException {
        return array("int8", rows.stream().map(column).toArray());
    }

    <R> Columns texts(Collection<R> rows, Function<R, @Nullable String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray());
    }

    <R> Columns ids(Collection<R> rows, Function<R, @Nullable UUID> column) throws SQLException {
        return array("uuid", rows.stream().map(column).toArray());
    }

    private Columns array(String type, @Nullable Object[] values) throws SQLException {
        call.setArray(++index, call.getConnection().createArrayOf(type, values));
        return this;
    }
}
