package io.fenqi.standalone;

import java.util.List;

/** Every service of the suite, in the one place that says its port, its database and its main class. */
public final class ServiceCatalog {
    public static final SuiteService LEDGER =
            new SuiteService("ledger-service", "ledger", 8107, "fenqi_ledger", "io.fenqi.ledger.LedgerApplication");
    public static final SuiteService RISK =
            new SuiteService("risk-service", "risk", 8102, "fenqi_risk", "io.fenqi.risk.RiskApplication");
    public static final SuiteService CREDIT = new SuiteService(
            "credit-service", "credit", 8101, "fenqi_credit", "io.fenqi.credit.CreditServiceApplication");
    public static final SuiteService INSTALLMENT = new SuiteService(
            "installment-service",
            "installment",
            8103,
            "fenqi_installment",
            "io.fenqi.installment.InstallmentApplication");
    public static final SuiteService QR_GATEWAY =
            new SuiteService("qr-gateway-service", "qr-gateway", 8104, "fenqi_qr", "io.fenqi.qr.QrGatewayApplication");
    public static final SuiteService REPAYMENT = new SuiteService(
            "repayment-service", "repayment", 8105, "fenqi_repayment", "io.fenqi.repayment.RepaymentApplication");
    public static final SuiteService SETTLEMENT = new SuiteService(
            "settlement-service", "settlement", 8106, "fenqi_settlement", "io.fenqi.settlement.SettlementApplication");
    public static final SuiteService PARTNER_GATEWAY = new SuiteService(
            "partner-gateway",
            "partner-gateway",
            8080,
            "fenqi_gateway",
            "io.fenqi.partnergateway.PartnerGatewayApplication");
    public static final SuiteService ADMIN =
            new SuiteService("admin-web", "admin", 8081, "fenqi_admin", "io.fenqi.admin.AdminApplication");
    public static final SuiteService SANDBOX =
            new SuiteService("sandbox", "sandbox", 8090, "fenqi_sandbox", "io.fenqi.sandbox.SandboxApplication");

    /** In the order in which they are started: who is called comes before who calls. */
    public static final List<SuiteService> ALL = List.of(
            LEDGER, RISK, CREDIT, INSTALLMENT, QR_GATEWAY, REPAYMENT, SETTLEMENT, PARTNER_GATEWAY, SANDBOX, ADMIN);

    /** Outsiders whose address a service knows as {@code clients.<name>.url}, and whom the sandbox plays. */
    static final List<String> PLAYED_BY_SANDBOX = List.of("acquirer");

    /** The ledger's stand-alone verifier: {@code main(jdbcUrl, sealPublicKey)}. */
    static final String LEDGER_VERIFIER = "io.fenqi.ledger.proof.VerifyLedger";

    private ServiceCatalog() {}

    /** The services whose modules are on the class path. */
    public static List<SuiteService> present() {
        return ALL.stream()
                .filter(service -> service.loadMainClass().isPresent())
                .toList();
    }

    /** The service of this name. */
    public static SuiteService named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
    }
}
