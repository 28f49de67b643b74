package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.client.installment.InstallmentClient;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer presses pay (REP-03): finds the amount and starts. */
@Component
class RequestRepayment {
    private final InstallmentClient installment;
    private final QuotePayoff quotes;
    private final StartRepayment start;
    private final RepaymentRecord record;
    private final Clock clock;

    RequestRepayment(
            InstallmentClient installment,
            QuotePayoff quotes,
            StartRepayment start,
            RepaymentRecord record,
            Clock clock) {
        this.installment = installment;
        this.quotes = quotes;
        this.start = start;
        this.record = record;
        this.clock = clock;
    }

    RepaymentState request(UUID id, Wish wish) {
        if (start.isKnown(id)) {
            record.requireSame(id, wish);
            return record.state(id);
        }
        var repayment = new NewRepayment(
                id,
                wish.customerId(),
                wish.lenderId(),
                wish.kind(),
                amountFen(wish),
                wish.payoffQuoteId(),
                wish.bankCardId());
        return start.start(repayment, wish);
    }

    private long amountFen(Wish wish) {
        return switch (wish.kind()) {
            case DUE -> dueFen(wish);
            case EARLY_PAYOFF -> quotes.amountFen(wish);
            case FREE -> givenFen(wish);
            case SECOND_DEBIT -> throw new Refused(RepaymentError.NOTHING_DUE, "This kind is not asked for");
        };
    }

    private long dueFen(Wish wish) {
        long due = installment
                .due(wish.customerId(), wish.lenderId(), BusinessTime.today(clock))
                .totalFen();
        if (due <= 0) {
            throw new Refused(RepaymentError.NOTHING_DUE, "Nothing is due to " + wish.lenderId());
        }
        var asked = wish.amountFen();
        if (asked != null && asked > due) {
            throw new Refused(RepaymentError.AMOUNT_ABOVE_DUE, "%d fen are due".formatted(due));
        }
        return asked == null ? due : asked;
    }

    private static long givenFen(Wish wish) {
        var asked = wish.amountFen();
        if (asked == null) {
            throw new Refused(RepaymentError.AMOUNT_MISSING, "amountFen must be given");
        }
        return asked;
    }

    /** @param amountFen all that is due, or that is quoted, if absent */
    record Wish(
            UUID customerId,
            String lenderId,
            RepaymentKind kind,
            @Nullable Long amountFen,
            @Nullable UUID payoffQuoteId,
            @Nullable UUID bankCardId) {}
}
