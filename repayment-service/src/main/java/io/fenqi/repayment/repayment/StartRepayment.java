package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.agreement.FindAgreement;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a wish to pay and brings it as far as it goes at once. */
@Component
public class StartRepayment {
    private final RepaymentRecord record;
    private final Repayments repayments;
    private final RepaymentFlow flow;
    private final FindAgreement agreements;
    private final Clock clock;

    StartRepayment(
            RepaymentRecord record, Repayments repayments, RepaymentFlow flow, FindAgreement agreements, Clock clock) {
        this.record = record;
        this.repayments = repayments;
        this.flow = flow;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Whether a wish with this id was taken before. */
    public boolean isKnown(UUID id) {
        return repayments.existsById(id);
    }

    /** Whether an agreement covers a collection today. */
    public boolean isAgreed(UUID customerId, String lenderId, @Nullable UUID bankCardId) {
        return agreements
                .usable(customerId, lenderId, bankCardId, BusinessTime.today(clock))
                .isPresent();
    }

    /**
     * Collects and books; the same wish again changes nothing.
     *
     * @param request the body under which the id is claimed
     * @throws Refused NO_PAY_AGREEMENT, REPAYMENT_IN_FLIGHT or REQUEST_ID_REUSED; nothing was changed then
     */
    public RepaymentState start(NewRepayment wish, Object request) {
        if (!isAgreed(wish.customerId(), wish.lenderId(), wish.bankCardId())) {
            throw new Refused(RepaymentError.NO_PAY_AGREEMENT, "No signed agreement covers this collection");
        }
        boolean first;
        try {
            first = record.begin(wish, request);
        } catch (DataIntegrityViolationException another) {
            throw new Refused(RepaymentError.REPAYMENT_IN_FLIGHT, "Another repayment is under way");
        }
        return first ? flow.advance(wish.id()) : record.state(wish.id());
    }
}
