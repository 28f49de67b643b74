package io.fenqi.ledger.proof;

import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the monitoring sees of the money: {@code ledger.imbalance} (fen, must be 0) and per lender {@code
 * ledger.position.left} and {@code ledger.advance.drawn} (fen).
 */
@Component
class BalanceMeters {
    private final JdbcClient jdbc;
    private final AtomicLong imbalanceFen = new AtomicLong();
    private final MultiGauge positions;
    private final MultiGauge advances;

    BalanceMeters(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("ledger.imbalance", imbalanceFen, AtomicLong::get)
                .description("fen by which debit balances exceed credit balances; anything but 0 is an alarm")
                .register(meters);
        positions = MultiGauge.builder("ledger.position.left")
                .description("fen of a lender's position, holds counted")
                .register(meters);
        advances = MultiGauge.builder("ledger.advance.drawn")
                .description("fen advanced for a lender and not repaid")
                .register(meters);
    }

    /** Looks at the balances; one statement each, so each figure is of one moment. */
    void refresh() {
        var balances = jdbc.sql("select account_type, sum(balance_fen) from balance group by account_type")
                .query((row, n) -> {
                    var debit = AccountType.valueOf(row.getString(1)).normalSide() == Side.DEBIT;
                    return debit ? row.getLong(2) : -row.getLong(2);
                })
                .list();
        imbalanceFen.set(balances.stream().mapToLong(Long::longValue).sum());
        positions.register(rows("LENDER_POSITION", "balance_fen - held_fen"), true);
        advances.register(rows("ADVANCE_RECEIVABLE", "balance_fen"), true);
    }

    private Iterable<Row<?>> rows(String accountType, String amount) {
        return jdbc
                .sql("select owner, sum(%s) from balance where account_type = ? group by owner".formatted(amount))
                .param(accountType)
                .query((row, n) -> Row.of(Tags.of("lender", row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .<Row<?>>map(row -> row)
                .toList();
    }
}
