package io.fenqi.ledger.proof;

import io.fenqi.kit.outbox.TaskWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The key that seals days, and the work of whoever asks for a proof. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    SealKey sealKey(SealSettings settings, Environment environment) {
        var production = environment.acceptsProfiles(Profiles.of("production"));
        return SealKey.of(settings.keyFolder(), settings.makeKey() && !production);
    }

    @Bean
    TaskWork<AskForProof.Asked> proveLedgerWork(ProveLedger proveLedger) {
        return TaskWork.of(AskForProof.TURN, asked -> proveLedger.proveWhatWaits());
    }
}
