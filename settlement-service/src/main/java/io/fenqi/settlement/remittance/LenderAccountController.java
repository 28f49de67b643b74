package io.fenqi.settlement.remittance;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kernel.identifier.Masking;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import io.fenqi.settlement.instruction.PayeeAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registered accounts of lenders; shown masked. */
@RestController
@RequestMapping("/lender-accounts/{lenderId}")
@CallableBy({ADMIN, OPS})
class LenderAccountController {
    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";

    private final RegisterLenderAccount accounts;

    LenderAccountController(RegisterLenderAccount accounts) {
        this.accounts = accounts;
    }

    @PutMapping
    View register(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @Valid @RequestBody NewAccount body) {
        accounts.register(lenderId, new PayeeAccount(body.accountNo(), body.accountName(), body.bankCnaps()));
        return show(lenderId);
    }

    @GetMapping
    View show(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId) {
        var account = accounts.accountOf(lenderId)
                .orElseThrow(() -> new Refused(SettlementError.LENDER_ACCOUNT_UNKNOWN, lenderId));
        return new View(lenderId, Masking.card(account.accountNo()), account.accountName(), account.bankCnaps());
    }

    record NewAccount(
            @NotNull @Pattern(regexp = "[0-9]{5,32}") String accountNo,
            @NotBlank @Size(max = 100) String accountName,
            @NotNull @Pattern(regexp = "[0-9]{12}") String bankCnaps) {}

    record View(String lenderId, String accountNo, String accountName, String bankCnaps) {}
}
