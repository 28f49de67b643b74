package io.fenqi.qr.merchant;

import io.fenqi.kernel.identifier.Cnaps;
import io.fenqi.kernel.identifier.ResidentId;
import io.fenqi.kernel.identifier.Uscc;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.util.ArrayList;
import java.util.Locale;

/**
 * What a merchant declares in its acquiring agreement (MER-01).
 *
 * @param mcc merchant category code, 4 digits
 * @param region administrative division, 6 digits
 * @param settleBankCnaps number of the bank's branch, 12 digits with a check digit
 */
record MerchantDetails(
        String name,
        String shortName,
        String uscc,
        String legalPersonName,
        String legalPersonResidentId,
        String mcc,
        String region,
        String settleAccountNo,
        String settleAccountName,
        String settleBankCnaps,
        FeeRate feeRate) {

    MerchantDetails {
        uscc = uscc.toUpperCase(Locale.ROOT);
        legalPersonResidentId = legalPersonResidentId.toUpperCase(Locale.ROOT);
        var wrong = new ArrayList<FieldError>();
        if (!Uscc.isValid(uscc)) wrong.add(new FieldError("uscc", "checkCharacter", "is not a valid credit code"));
        if (!ResidentId.isValid(legalPersonResidentId)) {
            wrong.add(new FieldError("legalPersonResidentId", "checkDigit", "is not a valid resident id"));
        }
        if (!Cnaps.isValid(settleBankCnaps)) {
            wrong.add(new FieldError("settleBankCnaps", "checkDigit", "is not a valid bank number"));
        }
        if (!settleAccountName.equals(name) && !settleAccountName.equals(legalPersonName)) {
            wrong.add(new FieldError("settleAccountName", "nameMatch", "is neither the merchant nor its legal person"));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(
                    QrError.MERCHANT_INVALID, "The merchant's details do not agree", wrong.toArray(FieldError[]::new));
        }
    }

    /** An account in the merchant's own name is corporate, one in its legal person's name is personal. */
    SettleAccountType settleAccountType() {
        return settleAccountName.equals(name) ? SettleAccountType.CORPORATE : SettleAccountType.PERSONAL;
    }

    enum SettleAccountType {
        CORPORATE,
        PERSONAL
    }
}
