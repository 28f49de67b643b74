package io.fenqi.repayment.repayment;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.repayment.agreement.FindAgreement;
import io.fenqi.repayment.agreement.UsableAgreement;
import io.fenqi.repayment.bank.FindRoute;
import io.fenqi.repayment.bank.Route;
import io.fenqi.repayment.withholding.NewOrder;
import io.fenqi.repayment.withholding.WithholdingRecord;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides card, channel and parts of a repayment, and makes its orders: all in one transaction, nothing is sent yet. */
@Component
class PlanOrders {
    private static final int ORDERS_MAX = 20;

    private final Repayments repayments;
    private final FindAgreement agreements;
    private final FindRoute routes;
    private final WithholdingRecord orders;
    private final Clock clock;

    PlanOrders(
            Repayments repayments, FindAgreement agreements, FindRoute routes, WithholdingRecord orders, Clock clock) {
        this.repayments = repayments;
        this.agreements = agreements;
        this.routes = routes;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional
    void plan(UUID id) {
        var repayment = repayments.lock(id).orElseThrow();
        if (repayment.status() != RepaymentStatus.RECEIVED) {
            return;
        }
        var agreement = agreements.usable(
                repayment.customerId(), repayment.lenderId(), repayment.bankCardId(), BusinessTime.today(clock));
        if (agreement.isEmpty()) {
            repayment.impossible("NO_PAY_AGREEMENT");
            return;
        }
        var route = routes.forDebit(agreement.get().bankCode(), agreement.get().channelCode());
        if (route.isEmpty()) {
            repayment.impossible("NO_CHANNEL");
            return;
        }
        order(repayment, agreement.get(), route.get());
    }

    private void order(Repayment repayment, UsableAgreement agreement, Route route) {
        long leftToday = route.perDayFen() - orders.orderedToday(agreement.bankCardId(), route.channelCode());
        long perOrder = Math.min(route.perOrderFen(), agreement.maxPerOrderFen());
        var amounts = LimitSplit.of(repayment.amountFen(), perOrder, leftToday, ORDERS_MAX);
        if (amounts.isEmpty()) {
            repayment.impossible("DAY_LIMIT_USED");
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
