package io.fenqi.repayment.bank;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.channel.ChannelProtocol;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.refusal.RepaymentError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reference data, put whole: the last one stands. */
@RestController
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class BankController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";

    private final BankTables tables;
    private final Channels channels;

    BankController(BankTables tables, Channels channels) {
        this.tables = tables;
        this.channels = channels;
    }

    @PutMapping("/banks/{bankCode}")
    Bank putBank(@PathVariable @Pattern(regexp = CODE) String bankCode, @Valid @RequestBody Bank body) {
        tables.saveBank(bankCode, body.name(), body.status());
        return body;
    }

    @PutMapping("/card-bins/{bin}")
    Bin putBin(@PathVariable @Pattern(regexp = "\\d{2,10}") String bin, @Valid @RequestBody Bin body) {
        requireBank(body.bankCode());
        tables.saveBin(bin, body.bankCode(), body.cardType(), body.length());
        return body;
    }

    @PutMapping("/channels/{channelCode}")
    Channel putChannel(@PathVariable @Pattern(regexp = CODE) String channelCode, @Valid @RequestBody Channel body) {
        if (!channels.isWired(channelCode, body.protocol())) {
            throw new Refused(
                    RepaymentError.CHANNEL_NOT_WIRED,
                    "repayment.channels.%s does not speak %s".formatted(channelCode, body.protocol()));
        }
        tables.saveChannel(channelCode, body.name(), body.protocol().name(), body.status());
        return body;
    }

    @PutMapping("/channels/{channelCode}/capabilities/{bankCode}")
    Capability putCapability(
            @PathVariable @Pattern(regexp = CODE) String channelCode,
            @PathVariable @Pattern(regexp = CODE) String bankCode,
            @Valid @RequestBody Capability body) {
        requireBank(bankCode);
        if (!tables.hasChannel(channelCode)) {
            throw new Refused(RepaymentError.CHANNEL_UNKNOWN, "No channel " + channelCode);
        }
        tables.saveCapability(
                channelCode,
                bankCode,
                new BankTables.Capability(
                        body.modes(), body.perOrderFen(), body.perDayFen(), body.cardTypes(), body.status()));
        return body;
    }

    /** What can debit this bank's cards now, best first. */
    @GetMapping("/banks/{bankCode}/routes")
    List<Route> routes(@PathVariable @Pattern(regexp = CODE) String bankCode) {
        requireBank(bankCode);
        return tables.routes(bankCode);
    }

    private void requireBank(String bankCode) {
        if (!tables.hasBank(bankCode)) {
            throw new Refused(RepaymentError.BANK_UNKNOWN, "No bank " + bankCode);
        }
    }

    record Bank(
            @NotBlank @Size(max = 100) String name, @NotNull Switch status) {}

    record Bin(
            @NotNull @Pattern(regexp = CODE) String bankCode,
            @NotNull CardType cardType,
            @Min(13) @Max(19) int length) {}

    record Channel(
            @NotBlank @Size(max = 100) String name,
            @NotNull ChannelProtocol protocol,
            @NotNull Switch status) {}

    record Capability(
            @NotEmpty @Size(max = 2) List<@NotNull CollectMode> modes,
            @Positive long perOrderFen,
            @Positive long perDayFen,
            @NotEmpty @Size(max = 2) List<@NotNull CardType> cardTypes,
            @NotNull Switch status) {}
}
