package io.fenqi.settlement.remittance;

import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The registered account of a lender: collected repayments go there and nowhere else (LED-04). */
@Entity
class LenderAccount extends Versioned {
    @Id
    private String lenderId;

    @Convert(converter = EncryptedText.class)
    private String accountNo;

    @Convert(converter = EncryptedText.class)
    private String accountName;

    private String bankCnaps;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected LenderAccount() {}

    @SuppressWarnings("NullAway.Init")
    LenderAccount(String lenderId) {
        this.lenderId = lenderId;
    }

    /** Payments already ordered keep the account they were ordered with. */
    void register(String newAccountNo, String newAccountName, String newBankCnaps, String by, Instant at) {
        accountNo = newAccountNo;
        accountName = newAccountName;
        bankCnaps = newBankCnaps;
        changedBy = by;
        changedAt = at;
    }

    String lenderId() {
        return lenderId;
    }

    String accountNo() {
        return accountNo;
    }

    String accountName() {
        return accountName;
    }

    String bankCnaps() {
        return bankCnaps;
    }
}
