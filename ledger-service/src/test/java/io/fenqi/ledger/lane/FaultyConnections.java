package io.fenqi.ledger.lane;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections that do something unexpected around the commit of a batch. */
final class FaultyConnections extends AbstractDataSource {

    /** What happens around one call of the batch function. */
    interface Fault {
        void before() throws SQLException;

        void after() throws SQLException;
    }

    private final DataSource real;
    private final Fault fault;

    FaultyConnections(DataSource real, Fault fault) {
        this.real = real;
        this.fault = fault;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = real.getConnection();
        return proxy(Connection.class, (proxy, method, args) -> {
            var result = call(connection, method, args);
            return result instanceof PreparedStatement statement
                            && String.valueOf(args[0]).contains("write_batch")
                    ? faulty(statement)
                    : result;
        });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private PreparedStatement faulty(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (proxy, method, args) -> {
            if (!method.getName().equals("execute")) {
                return call(statement, method, args);
            }
            fault.before();
            var result = call(statement, method, args);
            fault.after();
            return result;
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
