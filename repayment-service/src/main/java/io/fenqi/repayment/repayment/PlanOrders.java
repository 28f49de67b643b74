package io.fenqi.repayment.repayment;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.agreement.FindAgreement;
import io.fenqi.repayment.agreement.UsableAgreement;
import io.fenqi.repayment.bank.FindRoute;
import io.fenqi.repayment.bank.Route;
import io.fenqi.repayment.refusal.RepaymentError;
import io.fenqi.repayment.withholding.NewOrder;
import io.fenqi.repayment.withholding.WithholdingRecord;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides card, channel and parts of a repayment, and makes its orders, in the transaction that stores it. */
@Component
class PlanOrders {
    private static final int ORDERS_MAX = 20;

    private final FindAgreement agreements;
    private final FindRoute routes;
    private final WithholdingRecord orders;
    private final Clock clock;

    PlanOrders(FindAgreement agreements, FindRoute routes, WithholdingRecord orders, Clock clock) {
        this.agreements = agreements;
        this.routes = routes;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A quote is paid with one order or not at all: what it asks for is not the sum of what its parts would pay.
     *
     * @throws Refused NO_PAY_AGREEMENT if none covers a collection today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void plan(Repayment repayment) {
        var agreement = agreements
                .usable(repayment.customerId(), repayment.lenderId(), repayment.bankCardId(), BusinessTime.today(clock))
                .orElseThrow(() ->
                        new Refused(RepaymentError.NO_PAY_AGREEMENT, "No signed agreement covers this collection"));
        routes.forDebit(agreement.bankCode(), agreement.channelCode())
                .ifPresentOrElse(route -> order(repayment, agreement, route), () -> repayment.impossible("NO_CHANNEL"));
    }

    private void order(Repayment repayment, UsableAgreement agreement, Route route) {
        long leftToday = route.perDayFen() - orders.orderedToday(agreement.bankCardId(), route.channelCode());
        long perOrder = Math.min(route.perOrderFen(), agreement.maxPerOrderFen());
        var amounts = LimitSplit.of(repayment.amountFen(), perOrder, leftToday, ORDERS_MAX);
        if (amounts.isEmpty()) {
            repayment.impossible("DAY_LIMIT_USED");
            return;
        }
        if (repayment.kind() == RepaymentKind.EARLY_PAYOFF && amounts.getFirst() < repayment.amountFen()) {
            repayment.impossible("QUOTE_ABOVE_ORDER_LIMIT");
            return;
        }
        for (int partNo = 1; partNo <= amounts.size(); partNo++) {
            var orderId = Ids.derived(repayment.id(), "withholding:" + partNo);
            long amountFen = amounts.get(partNo - 1);
            repayment.add(new RepaymentPart(orderId, partNo, amountFen, true));
            orders.request(new NewOrder(
                    orderId,
                    repayment.id(),
                    partNo,
                    repayment.customerId(),
                    repayment.lenderId(),
                    agreement,
                    route,
                    amountFen));
        }
        repayment.restate(clock.instant());
    }
}
