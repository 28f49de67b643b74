package io.fenqi.ledger.proof;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Side;
import io.fenqi.ledger.request.LedgerError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounting days: what they end with, and their seals. */
@RestController
@CallableBy({ServiceName.SETTLEMENT, ServiceName.ADMIN, ServiceName.OPS})
class DayController {
    private final TrialBalances trialBalances;
    private final SealDay sealDay;
    private final Clock clock;

    DayController(TrialBalances trialBalances, SealDay sealDay, Clock clock) {
        this.trialBalances = trialBalances;
        this.sealDay = sealDay;
        this.clock = clock;
    }

    /** At the end of an accounting day (Asia/Shanghai); without a date, now. One row per type of account. */
    @GetMapping("/trial-balance")
    TrialBalance trialBalance(@RequestParam @Nullable LocalDate date) {
        var closing = TrialBalances.byType(trialBalances.through(date == null ? LocalDate.of(9999, 12, 31) : date));
        var accounts = closing.entrySet().stream()
                .map(type -> Row.of(type.getKey(), type.getValue()))
                .toList();
        var debitFen = accounts.stream()
                .filter(row -> row.side() == Side.DEBIT)
                .mapToLong(Row::balanceFen)
                .sum();
        var creditFen = accounts.stream()
                .filter(row -> row.side() == Side.CREDIT)
                .mapToLong(Row::balanceFen)
                .sum();
        return new TrialBalance(
                date == null ? BusinessTime.today(clock) : date, debitFen, creditFen, debitFen == creditFen, accounts);
    }

    @PutMapping("/day-seals/{date}")
    SealDay.DaySeal seal(@PathVariable LocalDate date) {
        return sealDay.seal(date);
    }

    @GetMapping("/day-seals/{date}")
    SealDay.DaySeal sealed(@PathVariable LocalDate date) {
        return sealDay.find(date).orElseThrow(() -> new Refused(LedgerError.DAY_NOT_SEALED, date + " is not sealed"));
    }

    /** A type of account; its balance in fen stands on the side named, so it is never negative. */
    record Row(String code, long balanceFen, Side side) {
        static Row of(AccountType type, long balanceFen) {
            var side = balanceFen < 0 ? type.normalSide().opposite() : type.normalSide();
            return new Row(type.name(), Math.abs(balanceFen), side);
        }
    }

    record TrialBalance(LocalDate date, long debitFen, long creditFen, boolean balanced, List<Row> accounts) {}
}
