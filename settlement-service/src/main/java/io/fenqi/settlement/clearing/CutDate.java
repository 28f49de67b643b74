package io.fenqi.settlement.clearing;

import io.fenqi.settlement.client.qr.QrClient;
import io.fenqi.settlement.client.repayment.RepaymentClient;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes an accounting date at both owners: from then on nothing gets that date. Doing it again is harmless. */
@Component
public class CutDate {
    private final QrClient qr;
    private final RepaymentClient repayment;

    CutDate(QrClient qr, RepaymentClient repayment) {
        this.qr = qr;
        this.repayment = repayment;
    }

    public void cut(LocalDate date, UUID runId) {
        qr.cut(date, new QrClient.Cut(runId));
        repayment.cut(date, new RepaymentClient.Cut(runId));
    }
}
