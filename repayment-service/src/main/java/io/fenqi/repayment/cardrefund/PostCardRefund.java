package io.fenqi.repayment.cardrefund;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.repayment.client.ledger.LedgerClient;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Posts what is back on a card. */
@Component
class PostCardRefund {
    static final TaskName<Returned> POST = new TaskName<>("card-refund-returned", Returned.class);

    private final LedgerClient ledger;

    PostCardRefund(LedgerClient ledger) {
        this.ledger = ledger;
    }

    void post(Returned returned) {
        ledger.post(
                returned.journalId(),
                new LedgerClient.Journal(
                        "OVERPAYMENT_RETURNED",
                        returned.lenderId(),
                        new LedgerClient.Parties(returned.channelCode(), returned.customerId(), null),
                        returned.amountFen(),
                        returned.refundNo(),
                        returned.valueDate(),
                        null));
    }

    record Returned(
            UUID journalId,
            String lenderId,
            String channelCode,
            UUID customerId,
            long amountFen,
            String refundNo,
            LocalDate valueDate) {
        static Returned of(CardRefundState refund) {
            return new Returned(
                    Ids.derived(refund.id(), "journal-returned"),
                    refund.lenderId(),
                    refund.channelCode(),
                    refund.customerId(),
                    refund.amountFen(),
                    refund.refundNo(),
                    refund.valueDate());
        }
    }
}
