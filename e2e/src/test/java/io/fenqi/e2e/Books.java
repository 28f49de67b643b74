package io.fenqi.e2e;

import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Figures of one kind, by what they are about.
 *
 * @param fen amounts in fen, or counts; what is zero is not there
 */
record Books(Map<String, Long> fen) {
    Books {
        fen = fen.entrySet().stream()
                .filter(figure -> figure.getValue() != 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a query of a name and a number answers, the numbers of one name added up. */
    static Books read(Suite suite, SuiteService service, String query) {
        var figures = new TreeMap<String, Long>();
        try (var connection = DriverManager.getConnection(suite.adminUrl(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) figures.merge(rows.getString(1), rows.getLong(2), Math::addExact);
        } catch (SQLException failure) {
            throw new IllegalStateException("%s: %s".formatted(service, query), failure);
        }
        return new Books(figures);
    }

    Books plus(Books other) {
        var sum = new TreeMap<>(fen);
        other.fen.forEach((about, amount) -> sum.merge(about, amount, Math::addExact));
        return new Books(sum);
    }

    Books minus(Books other) {
        var negative = new TreeMap<String, Long>();
        other.fen.forEach((about, amount) -> negative.put(about, -amount));
        return plus(new Books(negative));
    }

    long sum() {
        return fen.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isEmpty() {
        return fen.isEmpty();
    }

    /** Where the two differ, in words; empty if they agree. */
    String differenceTo(Books other) {
        var subjects = new TreeSet<>(fen.keySet());
        subjects.addAll(other.fen.keySet());
        return subjects.stream()
                .filter(about -> !of(about).equals(other.of(about)))
                .map(about -> "%s: %d and %d".formatted(about, of(about), other.of(about)))
                .collect(Collectors.joining("; "));
    }

    private Long of(String about) {
        return fen.getOrDefault(about, 0L);
    }
}
