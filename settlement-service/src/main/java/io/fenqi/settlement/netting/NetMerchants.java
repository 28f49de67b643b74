package io.fenqi.settlement.netting;

import io.fenqi.settlement.client.qr.QrClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nets every merchant that a run concerns; what was netted before a crash is found netted. */
@Component
public class NetMerchants {
    private static final int CHUNK = 100;

    private final QrClient qr;
    private final MerchantNets nets;
    private final NettingRecord record;

    NetMerchants(QrClient qr, MerchantNets nets, NettingRecord record) {
        this.qr = qr;
        this.nets = nets;
        this.record = record;
    }

    /**
     * True when all are netted; false while another thread still nets some.
     *
     * @param feeReturned whether refunds give back their part of the fee (SET-04)
     */
    public boolean net(LocalDate date, UUID runId, boolean feeReturned) {
        askTerms(date);
        int netted;
        do {
            netted = record.netSome(date, runId, feeReturned, CHUNK);
        } while (netted > 0);
        return record.isNetted(date);
    }

    public List<MerchantPay> payable(LocalDate date) {
        return record.payable(date);
    }

    public List<LaneShare> shares(LocalDate date) {
        return record.shares(date);
    }

    /** The terms are asked once a run and kept: a change takes effect from the next run (MER-05). */
    private void askTerms(LocalDate date) {
        for (var missing = nets.withoutTerms(date, CHUNK);
                !missing.isEmpty();
                missing = nets.withoutTerms(date, CHUNK)) {
            for (String merchantNo : missing) {
                var terms = qr.terms(merchantNo);
                nets.keep(
                        date,
                        new MerchantTerms(
                                merchantNo,
                                terms.name(),
                                new BigDecimal(terms.feeRatePercent()),
                                terms.settleAccountNo(),
                                terms.settleAccountName(),
                                terms.settleBankCnaps(),
                                terms.holdSettlement()));
            }
        }
    }
}
