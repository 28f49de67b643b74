package io.fenqi.credit.agreement;

/** What an agreement is about (AGR-01); each is signed by itself, there is no bundled tick. */
public enum AgreementType {
    SERVICE_TERMS,
    PRIVACY,
    CREDIT_QUERY_AUTH,
    CREDIT_REPORT_AUTH,
    LOAN_CONTRACT,
    WITHHOLD_AUTH,
    GUARANTEE,
    SUBSIDY_NOTICE,
    COST_DISCLOSURE,
    MERCHANT_ACCEPTANCE,
    LIMIT_INCREASE,
    MARKETING,
    DATA_SHARING;

    /** Whether a signature counts for one application only, so that each lender has consents of its own (CUS-02). */
    public boolean isForOneApplication() {
        return switch (this) {
            case CREDIT_QUERY_AUTH, CREDIT_REPORT_AUTH, LOAN_CONTRACT, WITHHOLD_AUTH, GUARANTEE, COST_DISCLOSURE ->
                true;
            case SERVICE_TERMS, PRIVACY, SUBSIDY_NOTICE, MERCHANT_ACCEPTANCE, LIMIT_INCREASE, MARKETING, DATA_SHARING ->
                false;
        };
    }

    /** Whether a customer may take it back; what a contract rests on stays until the contract ends (SEC-04). */
    public boolean isWithdrawable() {
        return switch (this) {
            case PRIVACY, CREDIT_QUERY_AUTH, CREDIT_REPORT_AUTH, MARKETING, DATA_SHARING -> true;
            case SERVICE_TERMS,
                    LOAN_CONTRACT,
                    WITHHOLD_AUTH,
                    GUARANTEE,
                    SUBSIDY_NOTICE,
                    COST_DISCLOSURE,
                    MERCHANT_ACCEPTANCE,
                    LIMIT_INCREASE -> false;
        };
    }
}
