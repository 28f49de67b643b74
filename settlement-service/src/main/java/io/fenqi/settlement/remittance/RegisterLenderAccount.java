package io.fenqi.settlement.remittance;

import io.fenqi.kernel.identifier.Cnaps;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.instruction.PayeeAccount;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the account of a lender, and answers it for a payment. */
@Component
public class RegisterLenderAccount {
    private final LenderAccounts accounts;
    private final Clock clock;

    RegisterLenderAccount(LenderAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    void register(String lenderId, PayeeAccount wanted) {
        if (!Cnaps.isValid(wanted.bankCnaps())) {
            throw new Refused(SettlementError.BANK_NUMBER_INVALID, "bankCnaps has a wrong check digit");
        }
        var account = accounts.findById(lenderId).orElseGet(() -> new LenderAccount(lenderId));
        account.register(
                wanted.accountNo(),
                wanted.accountName(),
                wanted.bankCnaps(),
                CurrentCall.actor().toString(),
                clock.instant());
        accounts.save(account);
    }

    @Transactional(readOnly = true)
    public Optional<PayeeAccount> accountOf(String lenderId) {
        return accounts.findById(lenderId)
                .map(account -> new PayeeAccount(account.accountNo(), account.accountName(), account.bankCnaps()));
    }
}
