package io.fenqi.installment.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PapersIT extends InstallmentIT {
    @Autowired
    JdbcClient jdbc;

    private String product;
    private UUID customer;
    private UUID loan;

    @BeforeEach
    void lend() {
        product = product(Map.of());
        customer = UUID.randomUUID();
        loan = loan(product, customer, 1_234_00, 3);
    }

    @Test
    void theLoanNoteNamesTheBorrowerThePrincipalInWordsAndEveryInstallment() throws IOException {
        var booked = loanNote(loan);

        var text = textOf(file("document"));

        assertThat(text)
                .contains("借 据", "张三", "110105********001X", "1,234.00", "人民币壹仟贰佰叁拾肆元整", "3 期，等额本息")
                .contains(booked.at("loanNoteNo").asString(), "C-1", product, "Noodle House")
                .doesNotContain("11010519900307001X");
        booked.at("installments")
                .forEach(installment ->
                        assertThat(text).contains(installment.get("dueDate").asString()));
    }

    @Test
    void theLoanNoteIsMadeOnceAndStaysAsItWasBooked() {
        var seen = new HashSet<>(atOnce(4, i -> hashOf(file("document"))));
        refund(loan, customer, 234_00, false).isOk();

        var hash = hashOf(file("document"));

        seen.add(hash);
        assertThat(seen).containsExactly(hash);
        assertThat(paper("document").isOk().headers().firstValue("etag")).hasValue("\"" + hash + "\"");
        assertThat(kept("loan-note")).isEqualTo(hash);
        var before = CREDIT.askedFor(customer);
        paper("document").isOk();
        assertThat(CREDIT.askedFor(customer)).isEqualTo(before);
    }

    @Test
    void theCertificateComesWhenNothingIsOwedAndNotBefore() throws IOException {
        paper("settlement-certificate").isRefused(409, "NOT_SETTLED");

        var payment = UUID.randomUUID();
        pay(payment, product, customer, totalFen(), clock.now(), "FREE").isOk().has("overpaidFen", 0);
        var certificate = file("settlement-certificate");

        assertThat(textOf(certificate)).contains("结清证明", "张三", "人民币壹仟贰佰叁拾肆元整", "均已结清", "1,234.00");
        assertThat(file("settlement-certificate")).isEqualTo(certificate);

        as.caller(ServiceName.REPAYMENT)
                .put("/payments/%s/reversal".formatted(payment), Map.of("customerId", customer, "reason", "BOUNCED"))
                .isOk();
        paper("settlement-certificate").isRefused(409, "NOT_SETTLED");
        pay(UUID.randomUUID(), product, customer, totalFen(), clock.now(), "FREE")
                .isOk();
        paper("settlement-certificate").isOk();
        assertThat(jdbc.sql("select count(*) from document where customer_id = ? and kind = 'settlement-certificate'")
                        .param(customer)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void principalPaidAheadIsOnTheCertificate() throws IOException {
        var ahead = new HashMap<>(payoffWish(product, customer, loan));
        ahead.put("prepayment", Map.of("amountFen", 500_00, "mode", "SHORTEN_TERM"));
        payInFull(ahead);
        payInFull(payoffWish(product, customer, loan));
        assertThat(textOf(file("settlement-certificate"))).contains("1,234.00").doesNotContain("734.00");
    }

    private void payInFull(Map<String, Object> wish) {
        var quote = UUID.randomUUID();
        var fen = payoffQuote(quote, wish).isOk().at("amountFen").asLong();
        payQuote(quote, product, customer, fen, clock.now()).isOk().has("overpaidFen", 0);
    }

    @Test
    void theLoanNotesOfAContractAreFoundAndNameContractAndLimit() {
        var found = as.caller(ServiceName.ADMIN)
                .get("/loan-notes?contractNo=C-1&customerId=" + customer)
                .isOk()
                .has("items.0.id", loan)
                .has("items.0.contractNo", "C-1");

        assertThat(found.at("items").size()).isEqualTo(1);
        assertThat(found.at("items.0.limitAccountId").isString()).isTrue();
        assertThat(as.caller(ServiceName.ADMIN)
                        .get("/loan-notes?contractNo=NO-SUCH")
                        .isOk()
                        .at("items")
                        .size())
                .isZero();
    }

    @Test
    void ofALoanThatWasNeverInForceOrIsVoidThereIsNone() {
        var quote = UUID.randomUUID();
        quote(quote, product, customer, 500_00, 3).isOk();
        loan = UUID.randomUUID();
        book(loan, booking(quote, customer, true)).isOk().has("status", "PENDING_DISBURSE");
        paper("document").isRefused(409, "LOAN_NOTE_NOT_OPEN");
        paper("settlement-certificate").isRefused(409, "NOT_SETTLED");

        as.caller(ServiceName.QR_GATEWAY)
                .put("/loan-notes/%s/void".formatted(loan), Map.of("customerId", customer, "reason", "purchase failed"))
                .isOk();
        paper("document").isRefused(409, "LOAN_NOTE_VOID");
        paper("settlement-certificate").isRefused(409, "LOAN_NOTE_VOID");
    }

    @Test
    void anotherCustomerOrLenderHearsThatThereIsNoSuchLoanNote() {
        paper(new Actor(Actor.Kind.CUSTOMER, customer.toString())).isOk();
        paper(new Actor(Actor.Kind.LENDER, product)).isOk();

        paper(new Actor(Actor.Kind.CUSTOMER, UUID.randomUUID().toString())).isRefused(404, "LOAN_NOTE_UNKNOWN");
        paper(new Actor(Actor.Kind.LENDER, "OTHER-BANK")).isRefused(404, "LOAN_NOTE_UNKNOWN");
        loan = UUID.randomUUID();
        paper("document").isRefused(404, "LOAN_NOTE_UNKNOWN");
    }

    private Answer paper(String name) {
        return as.caller(ServiceName.ADMIN).get("/loan-notes/%s/%s".formatted(loan, name));
    }

    private byte[] file(String name) {
        return as.caller(ServiceName.ADMIN).file("/loan-notes/%s/%s".formatted(loan, name));
    }

    private Answer paper(Actor actor) {
        return as.caller(ServiceName.PARTNER_GATEWAY).acting(actor).get("/loan-notes/%s/document".formatted(loan));
    }

    private long totalFen() {
        var total = 0L;
        for (var item : loanNote(loan).at("installments")) {
            total += item.get("principalDueFen").asLong()
                    + item.get("interestDueFen").asLong()
                    + item.get("feeDueFen").asLong();
        }
        return total;
    }

    private String kept(String kind) {
        return jdbc.sql("select sha256 from document where customer_id = ? and kind = ?")
                .params(customer, kind)
                .query(String.class)
                .single();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String hashOf(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
