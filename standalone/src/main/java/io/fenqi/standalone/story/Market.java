package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.PARTNER_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SANDBOX;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;

import io.fenqi.standalone.Suite;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lenders and their products. HARBOR lends by the platform's risk decision out of a prefunded position; SUMMIT decides on
 * credit and on every drawdown itself and has an advance line.
 */
public final class Market {
    public static final String HARBOR = "HARBOR";
    public static final String SUMMIT = "SUMMIT";
    public static final String HARBOR_PRODUCT = "HARBOR-EASY";
    public static final String SUMMIT_PRODUCT = "SUMMIT-FLAT";

    private final SuiteApi api;
    private final Suite suite;
    private final SecureRandom random = new SecureRandom();

    public Market(SuiteApi api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    /** Sets up both lenders with their products. */
    public void open(LocalDate today) {
        agreements(today);
        channel();
        lender(HARBOR, "港湾消费金融", "PLATFORM_RISK", "6222000000001001");
        lender(SUMMIT, "峰峦银行", "LENDER_RISK", "6222000000001002");
        harborProduct(today);
        product(SUMMIT, SUMMIT_PRODUCT, "峰峦等本等费", summitTerms(today));
    }

    /** The first lender's product alone. */
    public void harborProduct(LocalDate today) {
        product(HARBOR, HARBOR_PRODUCT, "港湾易分期", harborTerms(today));
    }

    /** The lender's deposit, as the bank's credit notice reports it. */
    public void deposit(String lenderId, long amountFen, String voucherNo) {
        api.put(
                        LEDGER,
                        "/journals/" + Names.id("deposit", voucherNo),
                        Map.of(
                                "event", "POSITION_DEPOSITED",
                                "lenderId", lenderId,
                                "parties", Map.of(),
                                "amountFen", amountFen,
                                "reference", voucherNo))
                .orFail();
    }

    public void advanceLine(String lenderId, long lineFen, LocalDate validTo) {
        api.put(
                        LEDGER,
                        "/lenders/%s/advance-line".formatted(lenderId),
                        Map.of("lineFen", lineFen, "validTo", validTo, "approvedBy", "risk-committee"))
                .orFail();
    }

    public Reply position(String lenderId) {
        return api.get(LEDGER, "/positions/" + lenderId).orFail();
    }

    private void lender(String lenderId, String name, String decisionMode, String accountNo) {
        api.put(LEDGER, "/lenders/" + lenderId, Map.of("name", name)).orFail();
        var policy = Map.of(
                "decisionMode", decisionMode,
                "coolingDays", 30,
                "grantValidDays", 30,
                "limitValidMonths", 12,
                "minAge", 18,
                "maxAge", 60);
        api.put(CREDIT, "/lender-policies/" + lenderId, policy).orFail();
        var toLender = secret();
        var fromLender = secret();
        var endpoint = suite.url(SANDBOX) + "/lender-core/%s/events".formatted(lenderId);
        var wiring =
                Map.of("name", name, "endpointUrl", endpoint, "outgoingSecret", toLender, "incomingSecret", fromLender);
        api.put(PARTNER_GATEWAY, "/lenders/" + lenderId, wiring).orFail();
        var core = Map.of(
                "callbackUrl", suite.url(PARTNER_GATEWAY) + "/lender-callbacks/" + lenderId,
                "incomingSecret", toLender,
                "outgoingSecret", fromLender);
        api.put(SANDBOX, "/lender-core/" + lenderId, core).orFail();
        var account = Map.of("accountNo", accountNo, "accountName", name, "bankCnaps", "102100099996");
        api.put(SETTLEMENT, "/lender-accounts/" + lenderId, account).orFail();
    }

    /** One bank whose cards the channel may debit by agreement. */
    private void channel() {
        api.put(REPAYMENT, "/banks/ICBC", Map.of("name", "中国工商银行", "status", "ACTIVE"))
                .orFail();
        api.put(REPAYMENT, "/card-bins/622202", Map.of("bankCode", "ICBC", "cardType", "DEBIT", "length", 19))
                .orFail();
        var channel = Map.of("name", "银联代收", "protocol", "CHINAPAY_HTTP", "status", "ACTIVE");
        api.put(REPAYMENT, "/channels/CHINAPAY", channel).orFail();
        var capability = Map.of(
                "modes",
                List.of("AGREEMENT", "FOUR_FACTOR"),
                "perOrderFen",
                5_000_000,
                "perDayFen",
                20_000_000,
                "cardTypes",
                List.of("DEBIT"),
                "status",
                "ACTIVE");
        api.put(REPAYMENT, "/channels/CHINAPAY/capabilities/ICBC", capability).orFail();
    }

    private void agreements(LocalDate today) {
        var templates = List.of(
                List.of("PRIVACY", "个人信息处理授权书", "0"),
                List.of("CREDIT_QUERY_AUTH", "征信查询授权书", "0"),
                List.of("LOAN_CONTRACT", "额度借款合同", "0"),
                List.of("COST_DISCLOSURE", "综合融资成本明示表", "0"),
                List.of("WITHHOLD_AUTH", "委托扣款授权书", "0"));
        for (var template : templates) {
            var body = Map.of(
                    "type",
                    template.get(0),
                    "language",
                    "zh-CN",
                    "title",
                    template.get(1),
                    "body",
                    template.get(1) + "：借款人 {name}，额度 {limit}。",
                    "effectiveFrom",
                    today,
                    "minReadingSeconds",
                    Integer.parseInt(template.get(2)));
            api.put(CREDIT, "/agreement-templates/%s/versions/1".formatted(template.get(0)), body)
                    .orFail();
        }
    }

    private void product(String lenderId, String code, String name, Map<String, Object> params) {
        var path = "/products/%s/versions/1".formatted(code);
        var maker = api.acting("product-maker");
        maker.put(INSTALLMENT, path, Map.of("lenderId", lenderId, "name", name, "params", params))
                .orFail();
        maker.post(INSTALLMENT, path + "/submission", null).orFail();
        api.acting("product-checker")
                .post(INSTALLMENT, path + "/publication", null)
                .orFail();
    }

    private static Map<String, Object> harborTerms(LocalDate today) {
        var params = terms(today, "CONSUMER_FINANCE", "EQUAL_INSTALLMENT");
        var prices = new ArrayList<Map<String, Object>>();
        for (int terms : new int[] {3, 6, 12})
            prices.add(Map.of("termCount", terms, "priceTier", "STANDARD", "annualRatePercent", "15.6"));
        params.put("prices", prices);
        return params;
    }

    private static Map<String, Object> summitTerms(LocalDate today) {
        var params = terms(today, "BANK", "FLAT_FEE");
        var prices = new ArrayList<Map<String, Object>>();
        for (int terms : new int[] {3, 6, 12})
            prices.add(Map.of("termCount", terms, "priceTier", "STANDARD", "feeRatePerPeriodPercent", "0.6"));
        params.put("prices", prices);
        params.put("drawdownApproval", true);
        params.put("funding", "ADVANCE_ALLOWED");
        return params;
    }

    private static Map<String, Object> terms(LocalDate today, String lenderType, String method) {
        var params = new HashMap<String, Object>();
        params.put("lenderType", lenderType);
        params.put("method", method);
        params.put("dayCount", "THIRTY_360");
        params.put("minAmountFen", 10_000);
        params.put("maxAmountFen", 5_000_000);
        params.put("penaltyFactor", "1.5");
        params.put("funding", "PREFUNDED_ONLY");
        params.put(
                "agreements",
                Stream.of("LOAN_CONTRACT", "COST_DISCLOSURE", "WITHHOLD_AUTH")
                        .map(type -> Map.of("type", type, "templateCode", type))
                        .toList());
        params.put("effectiveFrom", today);
        return params;
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
