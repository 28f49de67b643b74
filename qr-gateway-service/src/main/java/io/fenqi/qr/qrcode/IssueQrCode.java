package io.fenqi.qr.qrcode;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.code.CodeReader;
import io.fenqi.qr.code.EmvText;
import io.fenqi.qr.merchant.AcceptingMerchant;
import io.fenqi.qr.merchant.AcceptingMerchants;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes codes and switches them off (QRG-07). */
@Component
public class IssueQrCode {
    private final QrCodes codes;
    private final AcceptingMerchants merchants;
    private final IdempotentPut idempotentPut;
    private final CodeReader reader;
    private final QrCodeSettings settings;
    private final Clock clock;

    IssueQrCode(
            QrCodes codes,
            AcceptingMerchants merchants,
            IdempotentPut idempotentPut,
            CodeReader reader,
            QrCodeSettings settings,
            Clock clock) {
        this.codes = codes;
        this.merchants = merchants;
        this.idempotentPut = idempotentPut;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    QrCode issue(UUID id, NewCode wanted) {
        if (!idempotentPut.claimForgettable("qr-code", id, wanted)) return find(id);
        return make(id, wanted);
    }

    /**
     * An order in place of a printed code that may carry no more today (QRG-08).
     *
     * @param id derived from the purchase, so that asking again finds the same order
     */
    @Transactional
    public Order order(UUID id, String merchantNo, @Nullable String terminalNo, Money amount) {
        var known = codes.findById(id);
        var code = known.orElseGet(() -> make(
                id,
                new NewCode(
                        merchantNo,
                        merchants.hasTerminal(merchantNo, terminalNo) ? terminalNo : null,
                        CodeKind.DYNAMIC,
                        CodeFormat.EMV,
                        amount.fen(),
                        clock.instant().plus(settings.orderValid()),
                        null)));
        return new Order(code.id(), code.text(), amount.fen(), Objects.requireNonNull(code.expiresAt()));
    }

    @Transactional
    QrCode change(UUID id, Consumer<QrCode> change) {
        var code = find(id);
        change.accept(code);
        return code;
    }

    @Transactional(readOnly = true)
    QrCode find(UUID id) {
        return codes.findById(id).orElseThrow(() -> new Refused(QrError.QR_CODE_NOT_FOUND, "No code " + id));
    }

    private QrCode make(UUID id, NewCode wanted) {
        var merchant = merchants
                .find(wanted.merchantNo(), BusinessTime.today(clock))
                .orElseThrow(() -> new Refused(QrError.MERCHANT_NOT_FOUND, "No merchant " + wanted.merchantNo()));
        if (wanted.terminalNo() != null && !merchants.hasTerminal(wanted.merchantNo(), wanted.terminalNo())) {
            throw new Refused(QrError.TERMINAL_NOT_FOUND, "No such terminal at this merchant");
        }
        var existing = wanted.existingText();
        if (existing != null) return bind(id, existing.strip(), wanted);
        var codeNo = nextCodeNo();
        return codes.save(new QrCode(id, codeNo, text(codeNo, merchant, wanted), wanted, clock.instant()));
    }

    private QrCode bind(UUID id, String existing, NewCode wanted) {
        var lookup = ScannedLookup.ofExisting(reader.read(existing))
                .orElseThrow(() -> new Refused(QrError.CODE_MALFORMED, "Only acquirers' links can be bound"));
        if (codes.findByLookup(lookup).isPresent()) {
            throw new Refused(QrError.CODE_ALREADY_BOUND, "This code belongs to another terminal");
        }
        return codes.save(new QrCode(id, lookup, existing, wanted, clock.instant()));
    }

    private String text(String codeNo, AcceptingMerchant merchant, NewCode wanted) {
        if (wanted.format() == CodeFormat.URL) return settings.linkPrefix() + codeNo;
        var emv = new EmvText(
                settings.acquirer(),
                merchant.merchantNo(),
                merchant.mcc(),
                merchant.name(),
                merchant.region(),
                codeNo,
                wanted.terminalNo());
        var amountFen = wanted.amountFen();
        return amountFen == null ? emv.ofStaticCode() : emv.ofOrder(Money.ofFen(amountFen));
    }

    private String nextCodeNo() {
        var day = BusinessTime.today(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s%012d".formatted(day, codes.nextNo());
    }

    /** What the borrower goes on with. */
    public record Order(UUID qrCodeId, String text, long amountFen, Instant expiresAt) {}
}
