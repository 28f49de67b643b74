package io.fenqi.repayment.repayment;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import io.fenqi.repayment.withholding.WithholdingRecord;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes back a collection whose success proved false (CRD-11): payment, limit and ledger are reversed, in this order, by
 * the same flow and as resumable as the way there. People decide it; the file alone does not.
 */
@Component
class ReverseCollection {
    private static final Logger LOG = LoggerFactory.getLogger(ReverseCollection.class);

    private final WithholdingRecord orders;
    private final RepaymentRecord record;
    private final RepaymentFlow flow;

    ReverseCollection(WithholdingRecord orders, RepaymentRecord record, RepaymentFlow flow) {
        this.orders = orders;
        this.record = record;
        this.flow = flow;
    }

    /** The same order again goes on with what was begun. */
    RepaymentState reverse(UUID withholdingId, String reason) {
        var repaymentId = orders.state(withholdingId).repaymentId();
        var part = record.state(repaymentId).parts().stream()
                .filter(one -> one.withholdingId().equals(withholdingId))
                .findFirst()
                .orElseThrow();
        switch (part.status()) {
            case POSTED -> {
                LOG.warn("collection {} is reversed: {}", withholdingId, reason);
                record.reversing(repaymentId, withholdingId);
            }
            case REVERSING, REVERSED -> {
                // begun before
            }
            case COLLECTING, COLLECTED, REJECTED ->
                throw new Refused(RepaymentError.NOT_REVERSIBLE, "Its part is " + part.status());
        }
        return flow.advance(repaymentId);
    }
}
