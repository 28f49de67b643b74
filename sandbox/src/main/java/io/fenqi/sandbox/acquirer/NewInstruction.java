package io.fenqi.sandbox.acquirer;

/** An instruction as the platform sends it; the amount in fen. */
record NewInstruction(
        String kind, String accountNo, String accountName, String bankCnaps, long amountFen, String purpose) {
    boolean isComplete() {
        return ("MERCHANT".equals(kind) || "LENDER_REMITTANCE".equals(kind))
                && accountNo != null
                && accountNo.matches("[0-9]{5,32}")
                && accountName != null
                && !accountName.isBlank()
                && bankCnaps != null
                && amountFen > 0;
    }
}
