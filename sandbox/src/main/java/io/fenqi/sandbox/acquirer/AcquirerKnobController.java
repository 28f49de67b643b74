package io.fenqi.sandbox.acquirer;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The knobs by which a story moves the bank: behaviours of accounts, deposits, channels' payments. */
@RestController
@RequestMapping("/acquirer")
@CallableBy({ServiceName.OPS, ServiceName.ADMIN})
class AcquirerKnobController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final long FEN_MAX = 1_000_000_000_000L;

    private final TakeInstruction takeInstruction;
    private final ChannelPayments payments;
    private final BankBook book;
    private final Clock clock;

    AcquirerKnobController(TakeInstruction takeInstruction, ChannelPayments payments, BankBook book, Clock clock) {
        this.takeInstruction = takeInstruction;
        this.payments = payments;
        this.book = book;
        this.clock = clock;
    }

    @PutMapping("/behaviours/{accountNo}")
    AccountBehaviour behave(
            @PathVariable @Pattern(regexp = "[0-9]{5,32}") String accountNo,
            @Valid @RequestBody AccountBehaviour body) {
        takeInstruction.behave(accountNo, body);
        return body;
    }

    @PutMapping("/deposits/{voucherNo}")
    Balance deposit(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String voucherNo, @Valid @RequestBody Deposit body) {
        payments.deposit(voucherNo, body.lenderId(), body.amountFen());
        return balance();
    }

    /** A channel pays for the date on which it collected. */
    @PutMapping("/channel-payments/{channelCode}/{collectedOn}")
    Balance pay(
            @PathVariable @Pattern(regexp = CODE) String channelCode,
            @PathVariable LocalDate collectedOn,
            @Valid @RequestBody Payment body) {
        payments.pay(channelCode, collectedOn, body.amountFen());
        return balance();
    }

    /** What lies on the reserve account at the bank. */
    @GetMapping("/balance")
    Balance balance() {
        return new Balance(book.balanceFen(BusinessTime.today(clock)));
    }

    record Deposit(
            @NotBlank @Pattern(regexp = CODE) String lenderId,
            @Positive @Max(FEN_MAX) long amountFen) {}

    record Payment(@Positive @Max(FEN_MAX) long amountFen) {}

    record Balance(long balanceFen) {}
}
