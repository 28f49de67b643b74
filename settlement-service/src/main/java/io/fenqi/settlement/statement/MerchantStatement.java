package io.fenqi.settlement.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A merchant's file of a date (MER-09): a line a trade, then what was carried, then what is paid.
 *
 * <p>Amounts in fen, signed as the merchant sees them; times in Asia/Shanghai. The column {@code net_fen} sums to the
 * settlement amount to the fen, which is checked before the file goes out.
 */
@Component
class MerchantStatement {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StatementLines lines;

    MerchantStatement(StatementLines lines) {
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    String csv(LocalDate date, String merchantNo) {
        var sums = lines.sums(date, merchantNo)
                .orElseThrow(() -> new Refused(SettlementError.STATEMENT_UNKNOWN, merchantNo + " on " + date));
        return CsvText.of(csv -> write(csv, date, merchantNo, sums));
    }

    private void write(CsvWriter csv, LocalDate date, String merchantNo, StatementSums sums) {
        var total = new long[1];
        csv.writeRecord("line", "purchase_no", "product_code", "occurred_at", "amount_fen", "fee_fen", "net_fen");
        lines.each(date, merchantNo, line -> {
            long netFen = line.amountFen() - line.feeFen();
            total[0] += netFen;
            csv.writeRecord(
                    line.kind(),
                    line.purchaseNo(),
                    line.productCode(),
                    time(line.occurredAt()),
                    String.valueOf(line.amountFen()),
                    String.valueOf(line.feeFen()),
                    String.valueOf(netFen));
        });
        total[0] += sum(csv, "CARRIED_IN", sums.carriedInFen());
        total[0] += sum(csv, "FEE_GIVEN_BACK_LATER", -sums.feeCreditChangeFen());
        total[0] += sum(csv, "CARRIED_FORWARD", -sums.carriedOutFen());
        sum(csv, "SETTLED", sums.payFen());
        if (total[0] != sums.payFen() || sums.settledFen() != sums.payFen()) {
            throw new IllegalStateException(
                    "statement of %s on %s sums to %d, not to %d".formatted(merchantNo, date, total[0], sums.payFen()));
        }
    }

    private static long sum(CsvWriter csv, String line, long fen) {
        csv.writeRecord(line, "", "", "", "", "", String.valueOf(fen));
        return fen;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessTime.ZONE));
    }
}
