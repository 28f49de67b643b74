package io.fenqi.credit.contract;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs, activates and ends contracts, always in the transaction of what causes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeepContract {
    private final Contracts contracts;
    private final Clock clock;

    KeepContract(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    public void sign(ContractTerms terms) {
        contracts.save(new Contract(terms, clock.instant()));
    }

    public void activate(UUID customerId, String contractNo) {
        find(customerId, contractNo).activate();
    }

    public void end(UUID customerId, String contractNo) {
        find(customerId, contractNo).end();
    }

    /** Of a customer who leaves. */
    public void endAll(UUID customerId) {
        contracts.lockOpen(customerId).forEach(Contract::end);
    }

    private Contract find(UUID customerId, String contractNo) {
        return contracts
                .findByCustomerIdAndContractNo(customerId, contractNo)
                .orElseThrow(() -> new Refused(CreditError.CONTRACT_NOT_FOUND, "no contract " + contractNo));
    }
}
