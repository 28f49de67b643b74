package io.fenqi.credit.limitcomparison;

import io.fenqi.credit.limit.KeptLimits.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables limit_comparison and limit_difference. */
@Component
class Comparisons {
    private final JdbcClient jdbc;
    private final Clock clock;

    Comparisons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if it was asked before. */
    boolean add(Comparison comparison) {
        return jdbc.sql("""
                insert into limit_comparison (id, lender_id, business_date, limit_account_ids, status, asked_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                        .params(
                                comparison.id(),
                                comparison.lenderId(),
                                comparison.date(),
                                comparison.limitAccountIds().toArray(UUID[]::new),
                                comparison.status().name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Comparison> find(UUID id) {
        return jdbc.sql("select * from limit_comparison where id = ?")
                .param(id)
                .query(Comparisons::read)
                .optional();
    }

    Optional<Comparison> lock(UUID id) {
        return jdbc.sql("select * from limit_comparison where id = ? for update")
                .param(id)
                .query(Comparisons::read)
                .optional();
    }

    List<Comparison> page(@Nullable LocalDate date, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from limit_comparison
                 where (cast(? as date) is null or business_date = ?) and (cast(? as uuid) is null or id > ?)
                 order by id limit ?
                """)
                .params(Arrays.asList(date, date, after, after, limit))
                .query(Comparisons::read)
                .list();
    }

    List<Comparison> askedBefore(LocalDate date, int limit) {
        return jdbc.sql("select * from limit_comparison where status = 'ASKED' and business_date < ? limit ?")
                .params(date, limit)
                .query(Comparisons::read)
                .list();
    }

    void store(Comparison comparison, ComparisonStatus next) {
        if (!comparison.status().canBecome(next)) {
            throw new IllegalStateException(
                    "comparison %s is %s and cannot become %s".formatted(comparison.id(), comparison.status(), next));
        }
        jdbc.sql("update limit_comparison set status = ? where id = ?")
                .params(next.name(), comparison.id())
                .update();
    }

    void add(UUID comparisonId, Comparison.Difference difference) {
        var ours = difference.ours();
        var theirs = difference.theirs();
        jdbc.sql("""
                insert into limit_difference (comparison_id, limit_account_id, our_sequence, our_held_fen, our_used_fen,
                    their_sequence, their_held_fen, their_used_fen) values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        comparisonId,
                        ours.limitAccountId(),
                        ours.sequence(),
                        ours.heldFen(),
                        ours.usedFen(),
                        theirs == null ? null : theirs.sequence(),
                        theirs == null ? null : theirs.heldFen(),
                        theirs == null ? null : theirs.usedFen()))
                .update();
    }

    List<Comparison.Difference> differences(UUID comparisonId) {
        return jdbc.sql("select * from limit_difference where comparison_id = ? order by limit_account_id")
                .param(comparisonId)
                .query((row, index) -> {
                    var ours = usage(row, "our");
                    row.getLong("their_sequence");
                    return new Comparison.Difference(ours, row.wasNull() ? null : usage(row, "their"));
                })
                .list();
    }

    private static Usage usage(ResultSet row, String whose) throws SQLException {
        return new Usage(
                row.getObject("limit_account_id", UUID.class),
                row.getLong(whose + "_sequence"),
                row.getLong(whose + "_held_fen"),
                row.getLong(whose + "_used_fen"));
    }

    private static Comparison read(ResultSet row, int index) throws SQLException {
        return new Comparison(
                row.getObject("id", UUID.class),
                row.getString("lender_id"),
                row.getObject("business_date", LocalDate.class),
                List.of((UUID[]) row.getArray("limit_account_ids").getArray()),
                ComparisonStatus.valueOf(row.getString("status")));
    }
}
