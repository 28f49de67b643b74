package io.fenqi.qr.merchant;

import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shop of the acquirer that may accept purchases by installments; personal data is encrypted (MER-01). */
@Entity
class Merchant extends Versioned {
    @Id
    private String merchantNo;

    private String name;
    private String shortName;
    private String uscc;

    @Convert(converter = EncryptedText.class)
    private String legalPersonName;

    @Convert(converter = EncryptedText.class)
    private String legalPersonResidentId;

    private String legalPersonHash;
    private String mcc;
    private String region;

    @Convert(converter = EncryptedText.class)
    private String settleAccountNo;

    @Convert(converter = EncryptedText.class)
    private String settleAccountName;

    private String settleBankCnaps;
    private int feeRatePpm;

    @Enumerated(EnumType.STRING)
    private MerchantStatus status = MerchantStatus.DRAFT;

    private @Nullable String statusReason;
    private boolean holdSettlement;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Merchant() {}

    @SuppressWarnings("NullAway.Init")
    Merchant(String merchantNo, MerchantDetails details, String legalPersonHash, Instant createdAt) {
        this.merchantNo = merchantNo;
        this.createdAt = createdAt;
        take(details, legalPersonHash);
    }

    /** Drafts and rejected merchants may be corrected; whoever accepts payments may not change unseen. */
    void correct(MerchantDetails details, String legalPersonHash) {
        if (details.equals(details())) return;
        if (status == MerchantStatus.REJECTED) become(MerchantStatus.DRAFT, null);
        if (status != MerchantStatus.DRAFT) throw illegal("corrected");
        take(details, legalPersonHash);
    }

    /** The account takes effect with the next settlement; a batch under way keeps what it read (MER-05). */
    void settleTo(String accountNo, String accountName, String bankCnaps) {
        var now = details();
        var changed = new MerchantDetails(
                now.name(),
                now.shortName(),
                now.uscc(),
                now.legalPersonName(),
                now.legalPersonResidentId(),
                now.mcc(),
                now.region(),
                accountNo,
                accountName,
                bankCnaps,
                now.feeRate());
        if (status == MerchantStatus.CLOSED) throw illegal("changed");
        take(changed, legalPersonHash);
    }

    void submit() {
        if (status != MerchantStatus.REVIEW) become(MerchantStatus.REVIEW, null);
    }

    void approve() {
        if (status != MerchantStatus.ACTIVE) become(MerchantStatus.ACTIVE, null);
    }

    void reject(String reason) {
        if (status != MerchantStatus.REJECTED) become(MerchantStatus.REJECTED, reason);
    }

    /** No new purchases; past trades are settled all the same unless the settlement is held, too (MER-06). */
    void suspend(String reason, boolean alsoHoldSettlement) {
        if (status != MerchantStatus.SUSPENDED) become(MerchantStatus.SUSPENDED, reason);
        holdSettlement = alsoHoldSettlement;
    }

    void resume() {
        if (status != MerchantStatus.SUSPENDED && status != MerchantStatus.ACTIVE) throw illegal("resumed");
        if (status == MerchantStatus.SUSPENDED) become(MerchantStatus.ACTIVE, null);
        holdSettlement = false;
    }

    void close(String reason) {
        if (status != MerchantStatus.CLOSED) become(MerchantStatus.CLOSED, reason);
    }

    private void become(MerchantStatus next, @Nullable String reason) {
        if (!status.canBecome(next)) throw illegal(next.name());
        status = next;
        statusReason = reason;
    }

    private Refused illegal(String what) {
        return new Refused(QrError.MERCHANT_STATE, "A merchant in %s cannot be %s".formatted(status, what));
    }

    private void take(MerchantDetails details, String hash) {
        name = details.name();
        shortName = details.shortName();
        uscc = details.uscc();
        legalPersonName = details.legalPersonName();
        legalPersonResidentId = details.legalPersonResidentId();
        legalPersonHash = hash;
        mcc = details.mcc();
        region = details.region();
        settleAccountNo = details.settleAccountNo();
        settleAccountName = details.settleAccountName();
        settleBankCnaps = details.settleBankCnaps();
        feeRatePpm = details.feeRate().partsPerMillion();
    }

    MerchantDetails details() {
        return new MerchantDetails(
                name,
                shortName,
                uscc,
                legalPersonName,
                legalPersonResidentId,
                mcc,
                region,
                settleAccountNo,
                settleAccountName,
                settleBankCnaps,
                new FeeRate(feeRatePpm));
    }

    String merchantNo() {
        return merchantNo;
    }

    Instant createdAt() {
        return createdAt;
    }

    MerchantStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    boolean holdsSettlement() {
        return holdSettlement;
    }
}
