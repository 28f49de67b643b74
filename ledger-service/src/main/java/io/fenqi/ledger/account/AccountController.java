package io.fenqi.ledger.account;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.account.Accounts.BookedEntry;
import io.fenqi.ledger.account.Accounts.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts to look at: what they hold and how it came about. */
@RestController
@RequestMapping("/accounts")
@CallableBy({
    ServiceName.RISK,
    ServiceName.CREDIT,
    ServiceName.INSTALLMENT,
    ServiceName.QR_GATEWAY,
    ServiceName.REPAYMENT,
    ServiceName.SETTLEMENT,
    ServiceName.PARTNER_GATEWAY,
    ServiceName.ADMIN,
    ServiceName.OPS
})
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Page<View, String> list(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Z_]{0,40}") String type,
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Za-z0-9_-]{0,64}") String owner,
            @RequestParam(defaultValue = "") @Size(max = 110) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var colon = after.indexOf(':');
        var afterType = colon < 0 ? after : after.substring(0, colon);
        var afterOwner = colon < 0 ? "" : after.substring(colon + 1);
        var items = accounts.list(type, owner, afterType, afterOwner, limit).stream()
                .map(View::of)
                .toList();
        return Page.of(items, limit, View::code);
    }

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return View.of(accounts.balance(parsed(code)));
    }

    /** Lane by lane, each in the order of booking; the place after the last one read is {@code lane-sequence}. */
    @GetMapping("/{code}/entries")
    Page<BookedEntry, String> entries(
            @PathVariable String code,
            @RequestParam(defaultValue = "0-0") @Pattern(regexp = "[0-9]{1,4}-[0-9]{1,18}") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var account = parsed(code);
        var dash = after.indexOf('-');
        var place = new Place(Integer.parseInt(after.substring(0, dash)), Long.parseLong(after.substring(dash + 1)));
        List<BookedEntry> items = new ArrayList<>();
        for (var lane : accounts.lanesOf(account)) {
            if (lane >= place.lane() && items.size() < limit) {
                var start = lane == place.lane() ? place : new Place(lane, 0);
                items.addAll(accounts.entries(account, start, limit - items.size()));
            }
        }
        return Page.of(items, limit, last -> last.lane() + "-" + last.sequence());
    }

    private static AccountCode parsed(String code) {
        return AccountCode.parse(code)
                .orElseThrow(() -> new Refused(KitError.NOT_FOUND, "no account is called like this"));
    }

    /** An account; its balance in fen is positive on its normal side. */
    record View(String code, AccountType type, String owner, Side normalSide, long balanceFen) {
        static View of(Accounts.Balance balance) {
            var code = balance.code();
            return new View(code.text(), code.type(), code.owner(), code.type().normalSide(), balance.balanceFen());
        }
    }
}
