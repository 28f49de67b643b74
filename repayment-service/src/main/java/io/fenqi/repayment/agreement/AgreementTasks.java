package io.fenqi.repayment.agreement;

import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.client.credit.CreditClient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows the signing or the end of an agreement. */
@Configuration(proxyBeanMethods = false)
class AgreementTasks {
    static final TaskName<Told> TELL_CREDIT = new TaskName<>("tell-credit-of-agreement", Told.class);
    static final TaskName<Ended> END_AT_CHANNEL = new TaskName<>("end-agreement-at-channel", Ended.class);

    record Told(
            UUID agreementId,
            UUID customerId,
            String lenderId,
            String bankCode,
            String cardLast4,
            String status,
            Instant at) {
        static Told of(PayAgreement agreement, Instant at) {
            return new Told(
                    agreement.id(),
                    agreement.customerId(),
                    agreement.lenderId(),
                    agreement.bankCode(),
                    agreement.cardLast4(),
                    agreement.status().name(),
                    at);
        }

        /** Of one agreement both messages must go out, so the status is part of the key. */
        String key() {
            return agreementId + "/" + status;
        }
    }

    record Ended(String channelCode, String agreementNo) {}

    @Bean
    TaskWork<Told> tellCreditOfAgreement(CreditClient credit) {
        return TaskWork.of(
                TELL_CREDIT,
                told -> credit.tellPayAgreement(
                        told.customerId(),
                        told.agreementId(),
                        new CreditClient.PayAgreement(
                                told.lenderId(), told.bankCode(), told.cardLast4(), told.status(), told.at())));
    }

    @Bean
    TaskWork<Ended> endAgreementAtChannel(Channels channels) {
        return TaskWork.of(
                END_AT_CHANNEL, ended -> channels.named(ended.channelCode()).terminate(ended.agreementNo()));
    }
}
