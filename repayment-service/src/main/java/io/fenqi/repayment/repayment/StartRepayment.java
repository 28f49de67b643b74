package io.fenqi.repayment.repayment;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a wish to pay and brings it as far as it goes at once. */
@Component
public class StartRepayment {
    private final RepaymentRecord record;
    private final Repayments repayments;
    private final RepaymentFlow flow;

    StartRepayment(RepaymentRecord record, Repayments repayments, RepaymentFlow flow) {
        this.record = record;
        this.repayments = repayments;
        this.flow = flow;
    }

    /** Whether a wish with this id was taken before. */
    public boolean isKnown(UUID id) {
        return repayments.existsById(id);
    }

    /**
     * Collects and books; the same wish again changes nothing.
     *
     * @param request the body under which the id is claimed
     * @throws Refused NO_PAY_AGREEMENT, REPAYMENT_IN_FLIGHT or REQUEST_ID_REUSED; nothing was changed then
     */
    public RepaymentState start(NewRepayment wish, Object request) {
        Optional<RepaymentState> begun;
        try {
            begun = record.begin(wish, request);
        } catch (DataIntegrityViolationException another) {
            throw new Refused(RepaymentError.REPAYMENT_IN_FLIGHT, "Another repayment is under way");
        }
        return begun.map(flow::advance).orElseGet(() -> record.state(wish.id()));
    }
}
