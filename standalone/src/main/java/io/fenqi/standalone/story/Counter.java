package io.fenqi.standalone.story;

import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a borrower stands with the phone: scan, compare, pay by installments, bring back. */
public final class Counter {
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);
    private static final List<String> AT_REST =
            List.of("AUTHORISED", "FAILED", "CANCELLED", "PARTIALLY_REFUNDED", "REFUNDED");

    private final SuiteApi api;
    private final Calendar calendar;

    public Counter(SuiteApi api, Calendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    public Reply scan(String codeText) {
        return api.post(QR_GATEWAY, "/code-resolutions", Map.of("text", codeText));
    }

    public Reply quote(Borrower borrower, HighStreet.Shop shop, long amountFen, int termCount) {
        var body = Map.of(
                "productCode",
                borrower.productCode(),
                "customerId",
                borrower.customerId(),
                "merchantNo",
                shop.merchantNo(),
                "amountFen",
                amountFen,
                "termCount",
                termCount,
                "priceTier",
                "STANDARD");
        return api.put(INSTALLMENT, "/quotes/" + UUID.randomUUID(), body).orFail();
    }

    /** A code made by the till for this amount. */
    public String dynamicCode(HighStreet.Shop shop, long amountFen) {
        var code = Map.of(
                "merchantNo",
                shop.merchantNo(),
                "terminalNo",
                shop.terminalNo(),
                "kind",
                "DYNAMIC",
                "format",
                "EMV",
                "amountFen",
                amountFen,
                "expiresAt",
                calendar.now().plus(CODE_LIFE));
        return api.put(QR_GATEWAY, "/qr-codes/" + UUID.randomUUID(), code)
                .orFail()
                .text("text");
    }

    /** How a borrower proves a payment; two factors each, and a signature carries more in a day (QRG-08). */
    public enum Proof {
        SMS,
        E_SIGNATURE
    }

    /** Pays, signed, and waits until the purchase rests. A refusal is answered as it is. */
    public Reply pay(Borrower borrower, String codeText, Reply quote) {
        return pay(borrower, codeText, quote, Proof.E_SIGNATURE);
    }

    Reply pay(Borrower borrower, String codeText, Reply quote, Proof proof) {
        var id = UUID.randomUUID();
        var asked = ask(id, borrower, codeText, quote, proof);
        return asked.isOk() ? awaitRest(id) : asked;
    }

    /** Asks, signed, for a purchase under this id; the same again is harmless. */
    public Reply ask(UUID id, Borrower borrower, String codeText, Reply quote) {
        return ask(id, borrower, codeText, quote, Proof.E_SIGNATURE);
    }

    private Reply ask(UUID id, Borrower borrower, String codeText, Reply quote, Proof proof) {
        var body = new HashMap<String, Object>();
        body.put("customerId", borrower.customerId());
        body.put("appId", Borrower.APP);
        body.put("partnerOrderNo", "ORDER-" + id);
        body.put("limitAccountId", borrower.limitAccountId());
        body.put("quoteId", quote.text("id"));
        body.put("codeText", codeText);
        body.put("amountFen", quote.number("amountFen"));
        body.put("verification", Map.of("kind", proof, "factorCount", 2, "transactionId", "PROOF-" + id));
        return api.put(QR_GATEWAY, "/purchases/" + id, body);
    }

    public Reply awaitRest(UUID id) {
        return Patience.until(
                "purchase %s rests".formatted(id),
                () -> api.get(QR_GATEWAY, "/purchases/" + id).orFail(),
                purchase -> AT_REST.contains(purchase.text("status")));
    }

    /** Brings goods back and waits for the refund to end. */
    public Reply bringBack(Reply purchase, long amountFen) {
        var id = UUID.randomUUID();
        var body = Map.of(
                "purchaseId",
                purchase.text("id"),
                "merchantRefundNo",
                "REFUND-" + id,
                "amountFen",
                amountFen,
                "reason",
                "goods brought back");
        api.put(QR_GATEWAY, "/refunds/" + id, body).orFail();
        return Patience.until(
                "refund %s ends".formatted(id),
                () -> api.get(QR_GATEWAY, "/refunds/" + id).orFail(),
                refund -> List.of("COMPLETED", "PENDING_FUNDS", "REFUSED").contains(refund.text("status")));
    }

    public Reply loanNote(Reply purchase) {
        return api.get(INSTALLMENT, "/loan-notes/" + purchase.text("loanNoteId"))
                .orFail();
    }
}
