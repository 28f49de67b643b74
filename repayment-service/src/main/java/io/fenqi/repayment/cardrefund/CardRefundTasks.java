package io.fenqi.repayment.cardrefund;

import io.fenqi.kit.outbox.TaskWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a commit: sending what was decided, posting what is back. */
@Configuration(proxyBeanMethods = false)
class CardRefundTasks {
    @Bean
    TaskWork<CardRefundRecord.Go> cardRefund(CardRefundFlow flow) {
        return TaskWork.of(CardRefundRecord.GO, go -> flow.advance(go.id()));
    }

    @Bean
    TaskWork<PostCardRefund.Returned> cardRefundReturned(PostCardRefund posting) {
        return TaskWork.of(PostCardRefund.POST, posting::post);
    }
}
