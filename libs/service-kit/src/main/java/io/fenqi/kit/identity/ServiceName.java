package io.fenqi.kit.identity;

import java.util.Set;

/** The names under which services know each other, in tokens, rules and settings folders. */
public final class ServiceName {
    public static final String LEDGER = "ledger-service";
    public static final String RISK = "risk-service";
    public static final String CREDIT = "credit-service";
    public static final String INSTALLMENT = "installment-service";
    public static final String QR_GATEWAY = "qr-gateway-service";
    public static final String REPAYMENT = "repayment-service";
    public static final String SETTLEMENT = "settlement-service";
    public static final String PARTNER_GATEWAY = "partner-gateway";
    public static final String ADMIN = "admin-web";
    public static final String SANDBOX = "sandbox";
    /** The command line and the demo story. */
    public static final String OPS = "ops";

    private static final Set<String> ALL = Set.of(
            LEDGER, RISK, CREDIT, INSTALLMENT, QR_GATEWAY, REPAYMENT, SETTLEMENT, PARTNER_GATEWAY, ADMIN, SANDBOX, OPS);

    private ServiceName() {}

    /** Every name that may appear as caller or callee. */
    public static Set<String> all() {
        return ALL;
    }
}
