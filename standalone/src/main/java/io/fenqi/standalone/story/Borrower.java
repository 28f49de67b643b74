package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SANDBOX;

import io.fenqi.kernel.id.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A borrower on the way from the first visit to a usable limit, as the front end leads them. */
public final class Borrower {
    static final String APP = "FENQI-OA";
    private static final Pattern SMS_CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final SuiteApi api;
    private final Person person;
    private final String lenderId;
    private final String productCode;
    private final UUID applicationId;
    private final UUID cardId;
    private String customerId = "";
    private String limitAccountId = "";

    public Borrower(SuiteApi api, Person person, String lenderId, String productCode) {
        this.api = api;
        this.person = person;
        this.lenderId = lenderId;
        this.productCode = productCode;
        this.applicationId = Names.id("application", person.externalId() + lenderId);
        this.cardId = Names.id("card", person.externalId());
    }

    public Person person() {
        return person;
    }

    public String lenderId() {
        return lenderId;
    }

    public String productCode() {
        return productCode;
    }

    public String customerId() {
        return customerId;
    }

    public String limitAccountId() {
        return limitAccountId;
    }

    public Reply limit() {
        return api.get(CREDIT, "/limit-accounts/" + limitAccountId).orFail();
    }

    /** From identity to an application in the lender's hands. */
    public Reply apply(long monthlyIncomeFen) {
        var identity = Map.of("name", person.name(), "residentId", person.residentId(), "mobile", person.mobile());
        customerId = api.put(CREDIT, "/customer-identities/%s/%s".formatted(APP, person.externalId()), identity)
                .orFail()
                .text("customerId");
        var consents = List.of(sign("PRIVACY", "-"), sign("CREDIT_QUERY_AUTH", "-"));
        var form = Map.of("monthlyIncomeFen", monthlyIncomeFen, "employment", "EMPLOYED", "student", false);
        var application = Map.of(
                "customerId", customerId,
                "lenderId", lenderId,
                "productCode", productCode,
                "appId", APP,
                "partnerRequestNo", "REQ-" + person.externalId() + "-" + lenderId,
                "form", form,
                "signatureIds", consents);
        return api.put(CREDIT, path(), application).orFail();
    }

    /** Waits for whoever decides: the platform's risk, the lender by callback, or both. */
    public Reply awaitDecision() {
        return Patience.until(
                "the application of %s is decided".formatted(person.name()),
                () -> api.get(CREDIT, path()).orFail(),
                application ->
                        List.of("APPROVED", "REJECTED", "ACCEPTED", "ACTIVATED").contains(application.text("status")));
    }

    /** The cost table first, then contract and withholding authorisation, each signed by itself. */
    public void accept(String limit) {
        var costTable = sign("COST_DISCLOSURE", limit);
        var acceptance = Map.of(
                "costDisclosureSignatureId", costTable,
                "contractSignatureId", sign("LOAN_CONTRACT", limit),
                "withholdingSignatureId", sign("WITHHOLD_AUTH", limit));
        api.put(CREDIT, path() + "/acceptance", acceptance).orFail();
    }

    /** The card is checked by four factors and signed at the channel with the code it sends. */
    public void signCard(LocalDate validTo) {
        var card = Map.of("customerId", customerId, "cardNo", person.cardNo(), "mobile", person.mobile());
        api.put(REPAYMENT, "/bank-cards/" + cardId, card).orFail();
        Patience.until(
                "the card of %s is checked".formatted(person.name()),
                () -> api.get(REPAYMENT, "/bank-cards?customerId=" + customerId).orFail(),
                cards -> cards.body().toString().contains("VERIFIED"));
        var agreementId = Names.id("pay-agreement", person.externalId() + lenderId);
        var authorisation =
                Map.of("payee", lenderId, "purpose", "消费分期还款", "maxPerOrderFen", 5_000_000, "validTo", validTo);
        var agreement = Map.of(
                "customerId", customerId, "lenderId", lenderId, "bankCardId", cardId, "authorisation", authorisation);
        api.put(REPAYMENT, "/pay-agreements/" + agreementId, agreement).orFail();
        var code = Patience.until("the code arrives", this::smsCode, found -> !found.isEmpty());
        api.put(REPAYMENT, "/pay-agreements/%s/confirmation".formatted(agreementId), Map.of("smsCode", code))
                .orFail();
    }

    /** Waits until the limit may be used. */
    public void awaitLimit() {
        limitAccountId = Patience.until(
                        "the limit of %s is active".formatted(person.name()),
                        () -> api.get(CREDIT, path()).orFail(),
                        application -> application.text("status").equals("ACTIVATED"))
                .text("limitAccountId");
    }

    /** The whole way at once, for who only needs a borrower with a limit. */
    public Borrower arrive(LocalDate today, long monthlyIncomeFen) {
        apply(monthlyIncomeFen);
        var decision = awaitDecision();
        if (decision.text("status").equals("APPROVED")) accept(decision.text("limitFen"));
        signCard(today.plusYears(2));
        awaitLimit();
        return this;
    }

    private String smsCode() {
        var messages = new ArrayList<String>();
        api.get(SANDBOX, "/sms/messages?mobile=" + person.mobile())
                .orFail()
                .body()
                .forEach(message -> messages.add(message.path("text").asString("")));
        return messages.stream()
                .map(SMS_CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private UUID sign(String template, String limit) {
        var viewId = Ids.derived(applicationId, "view-" + template);
        var view = Map.of(
                "customerId",
                customerId,
                "templateCode",
                template,
                "templateVersion",
                1,
                "figures",
                Map.of("name", person.name(), "limit", limit));
        api.put(CREDIT, "/agreement-views/" + viewId, view).orFail();
        var signatureId = Ids.derived(applicationId, "signature-" + template);
        var signature = Map.of(
                "viewId",
                viewId,
                "customerId",
                customerId,
                "ip",
                "203.0.113.7",
                "userAgent",
                "MicroMessenger",
                "readSeconds",
                12);
        api.put(CREDIT, "/agreement-signatures/" + signatureId, signature).orFail();
        return signatureId;
    }

    private String path() {
        return "/credit-applications/" + applicationId;
    }
}
