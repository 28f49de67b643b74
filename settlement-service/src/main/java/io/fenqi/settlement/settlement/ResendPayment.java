package io.fenqi.settlement.settlement;

import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.client.qr.QrClient;
import io.fenqi.settlement.instruction.InstructionView;
import io.fenqi.settlement.instruction.OrderPayment;
import io.fenqi.settlement.instruction.PayeeAccount;
import io.fenqi.settlement.remittance.RegisterLenderAccount;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders a failed or returned payment again, to the payee's account as it is now (SET-06). */
@Component
class ResendPayment {
    private final OrderPayment orders;
    private final QrClient qr;
    private final RegisterLenderAccount lenderAccounts;

    ResendPayment(OrderPayment orders, QrClient qr, RegisterLenderAccount lenderAccounts) {
        this.orders = orders;
        this.qr = qr;
        this.lenderAccounts = lenderAccounts;
    }

    InstructionView resend(UUID id) {
        var failed = orders.show(id);
        return orders.orderAgain(
                id,
                switch (failed.kind()) {
                    case MERCHANT -> merchantAccount(failed.payee());
                    case LENDER_REMITTANCE ->
                        lenderAccounts
                                .accountOf(failed.payee())
                                .orElseThrow(() -> new Refused(SettlementError.LENDER_ACCOUNT_UNKNOWN, failed.payee()));
                });
    }

    private PayeeAccount merchantAccount(String merchantNo) {
        var terms = qr.terms(merchantNo);
        return new PayeeAccount(terms.settleAccountNo(), terms.settleAccountName(), terms.settleBankCnaps());
    }
}
