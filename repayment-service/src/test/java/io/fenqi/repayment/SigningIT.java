package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cards and pay agreements (CUS-05, REP-04, AGR-03). */
class SigningIT extends RepaymentIT {
    private final Customer customer = new Customer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void theFirstCardIsTheDefaultAndIsShownByItsLastDigitsOnly() {
        bind(customer).isOk().has("status", "VERIFIED").has("isDefault", true).has("last4", "0000");
        assertThat(partner()
                        .get("/bank-cards?customerId=" + customer.id())
                        .isOk()
                        .text())
                .doesNotContain(CARD);
        bind(new Customer(customer.id(), UUID.randomUUID(), customer.agreementId()))
                .isRefused(409, "CARD_ALREADY_BOUND");
    }

    @Test
    void aWrongNumberACreditCardAndAnUnknownBankAreRefused() {
        as.caller("ops")
                .put("/card-bins/622203", Map.of("bankCode", "ICBC", "cardType", "CREDIT", "length", 16))
                .isOk();
        bindNumber("6222020000000000001").isRefused(422, "CARD_NUMBER_INVALID");
        bindNumber("6222030000000006").isRefused(409, "CREDIT_CARD_NOT_ALLOWED");
        bindNumber("4111111111111111").isRefused(409, "BANK_NOT_SUPPORTED");
    }

    @Test
    void signingTellsCreditServiceOnce() {
        bind(customer).isOk();
        apply(customer).isOk();
        confirm(customer, "123456").isOk().has("status", "SIGNED");
        confirm(customer, "123456").isOk().has("status", "SIGNED");
        eventually("credit-service is told", () -> told().equals("SIGNED"));
        partner()
                .post("/pay-agreements/%s/termination".formatted(customer.agreementId()), null)
                .isOk()
                .has("status", "TERMINATED");
        partner()
                .post("/pay-agreements/%s/termination".formatted(customer.agreementId()), null)
                .isOk();
        eventually("credit-service is told", () -> told().equals("TERMINATED"));
    }

    @Test
    void fiveWrongCodesAreEnoughAndTheNextMessageTakesAMinute() {
        bind(customer).isOk();
        apply(customer).isOk();
        for (int number = 1; number <= 5; number++) {
            confirm(customer, "000000").isRefused(409, "SMS_CODE_WRONG");
        }
        confirm(customer, "123456").isRefused(409, "SMS_TRIES_EXHAUSTED");
        resend().isRefused(409, "SMS_TOO_EARLY");
        clock.moveBy(Duration.ofSeconds(61));
        resend().isOk();
        clock.moveBy(Duration.ofMinutes(6));
        confirm(customer, "123456").isRefused(409, "SMS_CODE_EXPIRED");
        resend().isOk();
        confirm(customer, "123456").isOk().has("status", "SIGNED");
    }

    @Test
    void aConfirmationWithoutAnswerIsAskedAbout() {
        bind(customer).isOk();
        apply(customer).isOk();
        CHANNEL.loseNextSigning();
        confirm(customer, "123456").isOk().has("status", "IN_DOUBT");
        clock.moveBy(Duration.ofSeconds(11));
        turn("resolve-agreements");
        partner().get("/pay-agreements/" + customer.agreementId()).isOk().has("status", "SIGNED");
    }

    @Test
    void aCardInUseStaysBound() {
        var signed = customer();
        partner()
                .post("/bank-cards/%s/unbinding".formatted(signed.cardId()), null)
                .isRefused(409, "CARD_IN_USE");
        partner()
                .post("/pay-agreements/%s/termination".formatted(signed.agreementId()), null)
                .isOk();
        partner()
                .post("/bank-cards/%s/unbinding".formatted(signed.cardId()), null)
                .isOk()
                .has("status", "UNBOUND");
    }

    private String told() {
        return PEERS.lastTold(customer.id());
    }

    private io.fenqi.testkit.Answer resend() {
        return partner().post("/pay-agreements/%s/sms".formatted(customer.agreementId()), null);
    }

    private io.fenqi.testkit.Answer bindNumber(String cardNo) {
        return partner()
                .put(
                        "/bank-cards/" + UUID.randomUUID(),
                        Map.of("customerId", customer.id(), "cardNo", cardNo, "mobile", "13800138000"));
    }
}
