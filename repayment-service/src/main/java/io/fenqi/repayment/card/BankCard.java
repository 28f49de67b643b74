package io.fenqi.repayment.card;

import io.fenqi.kernel.identifier.CardNumber;
import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.repayment.bank.CardBrand;
import io.fenqi.repayment.bank.CardType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A customer's bank card: the number encrypted, found by its keyed hash, shown by its last four digits (CUS-05). */
@Entity
class BankCard extends Versioned {
    @Id
    private UUID id;

    private UUID customerId;
    private String bankCode;
    private String bankName;

    @Convert(converter = EncryptedText.class)
    @Column(name = "card_no_encrypted")
    private String cardNo;

    private String cardNoHash;
    private String last4;

    @Enumerated(EnumType.STRING)
    private CardType cardType;

    @Convert(converter = EncryptedText.class)
    @Column(name = "mobile_encrypted")
    private String mobile;

    private String channelCode;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    private boolean isDefault;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected BankCard() {}

    /** A card to be checked at this channel. */
    BankCard(
            UUID id,
            UUID customerId,
            CardBrand brand,
            CardNumber card,
            String cardNoHash,
            String mobile,
            String channelCode,
            Instant createdAt) {
        this.id = id;
        this.customerId = customerId;
        this.bankCode = brand.bankCode();
        this.bankName = brand.bankName();
        this.cardType = brand.cardType();
        this.cardNo = card.value();
        this.cardNoHash = cardNoHash;
        this.last4 = card.lastFour();
        this.mobile = mobile;
        this.channelCode = channelCode;
        this.status = CardStatus.CHECKING;
        this.createdAt = createdAt;
    }

    /** The channel's word on the four factors; a later word about a card that is decided changes nothing. */
    void checked(boolean fits, boolean first) {
        if (status != CardStatus.CHECKING) {
            return;
        }
        become(fits ? CardStatus.VERIFIED : CardStatus.REFUSED);
        isDefault = fits && first;
    }

    void unbind() {
        if (status != CardStatus.UNBOUND) {
            become(CardStatus.UNBOUND);
            isDefault = false;
        }
    }

    void makeDefault(boolean wanted) {
        isDefault = wanted;
    }

    private void become(CardStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("card %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String bankCode() {
        return bankCode;
    }

    String bankName() {
        return bankName;
    }

    String cardNo() {
        return cardNo;
    }

    String cardNoHash() {
        return cardNoHash;
    }

    String last4() {
        return last4;
    }

    CardType cardType() {
        return cardType;
    }

    String mobile() {
        return mobile;
    }

    String channelCode() {
        return channelCode;
    }

    CardStatus status() {
        return status;
    }

    boolean isDefault() {
        return isDefault;
    }
}
