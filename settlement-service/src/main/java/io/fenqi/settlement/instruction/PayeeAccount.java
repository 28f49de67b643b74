package io.fenqi.settlement.instruction;

/** A bank account as it was when the payment was ordered (MER-05). */
public record PayeeAccount(String accountNo, String accountName, String bankCnaps) {
    @Override
    public String toString() {
        return "account at " + bankCnaps;
    }
}
