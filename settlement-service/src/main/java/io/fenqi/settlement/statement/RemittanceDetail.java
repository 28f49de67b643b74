package io.fenqi.settlement.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.clearing.CollectionItem;
import io.fenqi.settlement.clearing.CollectionItems;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lender's file of what was collected for it on a date (SET-08); amounts in fen.
 *
 * <p>Its last line is the date's sum of {@code remitted_fen}, which is the amount collected without what was overpaid and
 * goes back to the customer, or to the guarantor after a claim. What was taken back is below zero; a correction has no
 * amount, and says by its parts how earlier collections are spread otherwise (REP-17). It is the lender's daily repayment
 * file as well (REP-19).
 */
@Component
public class RemittanceDetail {
    private static final String LENDER = "LENDER";

    private final StatementLines lines;
    private final CollectionItems collections;

    RemittanceDetail(StatementLines lines, CollectionItems collections) {
        this.lines = lines;
        this.collections = collections;
    }

    @Transactional(readOnly = true)
    public String csv(LocalDate date, String lenderId) {
        long remittedFen = lines.remittedFen(date, lenderId)
                .orElseThrow(() -> new Refused(SettlementError.STATEMENT_UNKNOWN, lenderId + " on " + date));
        return CsvText.of(csv -> write(csv, date, lenderId, remittedFen));
    }

    private void write(CsvWriter csv, LocalDate date, String lenderId, long remittedFen) {
        var total = new long[1];
        csv.writeRecord(
                "kind",
                "withholding_id",
                "repayment_id",
                "channel_code",
                "channel_order_no",
                "value_date",
                "amount_fen",
                "principal_fen",
                "interest_fen",
                "fee_fen",
                "penalty_fen",
                "overpaid_fen",
                "remitted_fen");
        collections.each(date, lenderId, item -> total[0] += write(csv, item));
        csv.writeRecord("TOTAL", "", "", "", "", "", "", "", "", "", "", "", String.valueOf(remittedFen));
        if (total[0] != remittedFen) {
            throw new IllegalStateException(
                    "detail of %s on %s sums to %d, not to %d".formatted(lenderId, date, total[0], remittedFen));
        }
    }

    private static long write(CsvWriter csv, CollectionItem item) {
        long remittedFen = item.creditor().equals(LENDER) ? item.amountFen() - item.overpaidFen() : 0;
        csv.writeRecord(
                item.kind().name(),
                item.withholdingId().toString(),
                item.repaymentId().toString(),
                item.channelCode(),
                item.channelOrderNo(),
                item.valueDate().toString(),
                String.valueOf(item.amountFen()),
                String.valueOf(item.principalFen()),
                String.valueOf(item.interestFen()),
                String.valueOf(item.feeFen()),
                String.valueOf(item.penaltyFen()),
                String.valueOf(item.overpaidFen()),
                String.valueOf(remittedFen));
        return remittedFen;
    }
}
