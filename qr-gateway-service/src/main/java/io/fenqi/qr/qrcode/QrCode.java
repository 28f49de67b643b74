package io.fenqi.qr.qrcode;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One code that leads to a terminal of a merchant; a dynamic one carries an amount and an expiry. */
@Entity
class QrCode extends Versioned {
    @Id
    private UUID id;

    /** What a scanned text is looked up by: our number, or the network's name and the number it printed. */
    @SuppressWarnings("UnusedVariable") // only queried
    private String lookup;

    private String text;

    @Enumerated(EnumType.STRING)
    private CodeKind kind;

    @Enumerated(EnumType.STRING)
    private CodeFormat format;

    private String merchantNo;
    private @Nullable String terminalNo;
    private @Nullable Long amountFen;
    private @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private QrCodeStatus status = QrCodeStatus.ACTIVE;

    private @Nullable UUID replacedBy;
    private @Nullable Instant worksUntil;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected QrCode() {}

    QrCode(UUID id, String lookup, String text, NewCode wanted, Instant createdAt) {
        this.id = id;
        this.lookup = lookup;
        this.text = text;
        this.kind = wanted.kind();
        this.format = wanted.format();
        this.merchantNo = wanted.merchantNo();
        this.terminalNo = wanted.terminalNo();
        this.amountFen = wanted.amountFen();
        this.expiresAt = wanted.expiresAt();
        this.createdAt = createdAt;
    }

    void disable() {
        if (status != QrCodeStatus.DISABLED) become(QrCodeStatus.DISABLED);
    }

    /** The old print goes on leading to its terminal until the given instant. */
    void replaceBy(UUID successor, Instant until) {
        if (successor.equals(replacedBy)) return;
        become(QrCodeStatus.REPLACED);
        replacedBy = successor;
        worksUntil = until;
    }

    /** Refuses a code that is switched off, replaced for good, or past its time. */
    void requireUsable(Instant now) {
        switch (status) {
            case DISABLED -> throw new Refused(QrError.CODE_DISABLED, "This code is no longer in use");
            case REPLACED -> {
                if (worksUntil == null || !now.isBefore(worksUntil)) {
                    throw new Refused(QrError.CODE_DISABLED, "This code was replaced by another one");
                }
            }
            case ACTIVE -> {}
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new Refused(QrError.CODE_EXPIRED, "This order has expired");
        }
    }

    private void become(QrCodeStatus next) {
        if (!status.canBecome(next)) throw new Refused(QrError.CODE_DISABLED, "The code is already " + status);
        status = next;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    CodeKind kind() {
        return kind;
    }

    CodeFormat format() {
        return format;
    }

    String merchantNo() {
        return merchantNo;
    }

    @Nullable
    String terminalNo() {
        return terminalNo;
    }

    Optional<Money> amount() {
        return Optional.ofNullable(amountFen).map(Money::ofFen);
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    QrCodeStatus status() {
        return status;
    }
}
