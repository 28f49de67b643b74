package io.fenqi.repayment.repayment;

import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.repayment.withholding.Resolved;
import io.fenqi.repayment.withholding.WithholdingRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the flow does when it hears of an order that was resolved without it. */
@Configuration(proxyBeanMethods = false)
class RepaymentTasks {
    @Bean
    TaskWork<Resolved> withholdingResolved(RepaymentFlow flow) {
        return TaskWork.of(Resolved.NEWS, news -> flow.advance(news.repaymentId()));
    }

    @Bean
    TaskWork<GiveBackOverpaid.Wanted> returnOverpaid(PeerSteps peers, GiveBackOverpaid overpaid) {
        return TaskWork.of(GiveBackOverpaid.ASK, wanted -> overpaid.order(wanted.id(), peers.returnOverpaid(wanted)));
    }

    @Bean
    TaskWork<Resolved.SecondDebit> secondDebit(RepaymentRecord record, WithholdingRecord orders, RepaymentFlow flow) {
        return TaskWork.of(Resolved.SECOND, second -> {
            record.beginSecondDebit(second, orders.state(second.withholdingId()));
            flow.advance(second.repaymentId());
        });
    }
}
