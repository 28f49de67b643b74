package io.fenqi.qr.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.id.Ids;
import io.fenqi.qr.FakePeers.Fault;
import io.fenqi.qr.QrGatewayIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purchase ends authorised with everything used, or called off with nothing held, whatever happens on the way. */
class PurchaseFlowIT extends QrGatewayIT {
    private static final long AMOUNT = 3_000_00;

    @Autowired
    ResumePurchases resume;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesFromScanToAuthorised() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);

        var answer = put(wish).isOk();

        answer.has("status", "AUTHORISED")
                .has("merchantName", "星河电器")
                .has("lenderId", shop.lenderId())
                .has("amountFen", AMOUNT)
                .has("refundedFen", 0)
                .has("tradeDate", clock.today());
        assertThat(answer.at("purchaseNo").asString()).matches("P[0-9]{20}");
        assertUsed(wish, shop);
        peers.assertPromisesKept();
    }

    @Test
    void twoTapsFindTheSamePurchase() {
        var wish = wish(shop(), AMOUNT);

        var first = put(wish).isOk();
        var second = put(wish).isOk();

        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void manyTapsAtOnceMakeOnePurchase() throws Exception {
        var shop = shop();
        var wish = wish(shop, AMOUNT);

        var answers = atOnce(List.of(() -> put(wish), () -> put(wish), () -> put(wish), () -> put(wish)));

        assertThat(answers).allSatisfy(Answer::isOk);
        get(wish).has("status", "AUTHORISED");
        assertUsed(wish, shop);
    }

    @Test
    void sameIdWithOtherBodyIsRefusedAndSoIsAnotherIdWithTheSameOrderNumber() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        put(wish).isOk();

        var changed = new LinkedHashMap<>(wish.body());
        changed.put("deviceId", "other");
        put(new Wish(wish.id(), changed)).isRefused(422, "REQUEST_ID_REUSED");

        var again = new LinkedHashMap<>(wish(shop, AMOUNT).body());
        again.put("partnerOrderNo", wish.body().get("partnerOrderNo"));
        put(new Wish(UUID.randomUUID(), again)).isRefused(422, "PARTNER_ORDER_REUSED");
    }

    /** The peer's part done or not, our note of it lost: the crash after and before each step. */
    @ParameterizedTest
    @CsvSource({
        "/transaction-checks/, RECEIVED, REQUEST_LOST",
        "/transaction-checks/, RECEIVED, ANSWER_LOST",
        "/limit-holds/, RECEIVED, REQUEST_LOST",
        "/limit-holds/, RECEIVED, ANSWER_LOST",
        "/holds/, RECEIVED, REQUEST_LOST",
        "/holds/, RECEIVED, ANSWER_LOST",
        "/loan-notes/, RECEIVED, REQUEST_LOST",
        "/loan-notes/, RECEIVED, ANSWER_LOST",
        "/use, BOOKED, REQUEST_LOST",
        "/use, BOOKED, ANSWER_LOST",
        "/posting, BOOKED, REQUEST_LOST",
        "/posting, BOOKED, ANSWER_LOST"
    })
    void restsWhereTheOutcomeIsUnknownAndGoesOnOnce(String call, String restsIn, Fault fault) {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.fail(path -> path.startsWith(call) || path.endsWith(call), fault);

        put(wish).isOk().has("status", restsIn);
        put(wish).isOk().has("status", restsIn);
        peers.heal();
        resumeAll();

        get(wish).isOk().has("status", "AUTHORISED");
        assertUsed(wish, shop);
        peers.assertPromisesKept();
    }

    @ParameterizedTest
    @CsvSource({
        "/limit-holds/, LIMIT_INSUFFICIENT, LIMIT_INSUFFICIENT",
        "/limit-holds/, LIMIT_FROZEN, LIMIT_NOT_USABLE",
        "/holds/, POSITION_EXHAUSTED, LENDER_FUNDS_SHORT",
        "/loan-notes/, QUOTE_EXPIRED, QUOTE_EXPIRED",
        "/transaction-checks/, SOMETHING_NEW, NOT_POSSIBLE"
    })
    void refusedAtAStepNothingStaysHeld(String call, String code, String reason) {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.refuseExactly(call, 409, code);

        var answer = put(wish).isOk();
        peers.heal();
        resumeAll();

        answer.has("reasonCode", reason);
        assertThat(answer.at("reasonText").asString()).isNotBlank().doesNotContain(code);
        get(wish).has("status", "FAILED");
        assertNothingHeld(wish, shop);
        peers.assertPromisesKept();
    }

    /** Cancelling may fail, too: the purchase stays failing until every hold is gone. */
    @ParameterizedTest
    @CsvSource({"/void, REQUEST_LOST", "/void, ANSWER_LOST", "/release, REQUEST_LOST", "/release, ANSWER_LOST"})
    void cancellingIsTakenUpAgain(String call, Fault fault) {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.fail(path -> path.startsWith("/loan-notes/") && !path.endsWith("/void"), Fault.ANSWER_LOST);
        put(wish).has("status", "RECEIVED");
        peers.heal();
        peers.fail(path -> path.endsWith(call), fault);

        ops().post("/purchases/" + wish.id() + "/cancellation", null).isOk().has("status", "FAILING");
        peers.heal();
        resumeAll();

        get(wish).has("status", "CANCELLED").has("reasonCode", "CANCELLED_BY_CUSTOMER");
        assertNothingHeld(wish, shop);
        peers.assertPromisesKept();
    }

    /** What may have been held without our knowing is cancelled, too. */
    @ParameterizedTest
    @ValueSource(strings = {"/limit-holds/", "/holds/", "/loan-notes/"})
    void calledOffWithAHoldInDoubtNothingStaysHeld(String call) {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.fail(path -> path.startsWith(call), Fault.ANSWER_LOST);
        put(wish).has("status", "RECEIVED");
        peers.heal();

        ops().post("/purchases/" + wish.id() + "/cancellation", null).isOk().has("status", "CANCELLED");
        ops().post("/purchases/" + wish.id() + "/cancellation", null).isOk().has("status", "CANCELLED");

        assertNothingHeld(wish, shop);
        peers.assertPromisesKept();
    }

    @Test
    void anExpiredPositionHoldIsTakenAnewBehindThePivot() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.refuse("/holds/" + Ids.derived(wish.id(), "funds-hold") + "/posting", 409, "HOLD_EXPIRED");

        put(wish).isOk().has("status", "AUTHORISED");

        assertThat(peers.callsTo("/holds/" + Ids.derived(wish.id(), "funds-hold-renewed") + "/posting"))
                .isEqualTo(1);
        peers.assertPromisesKept();
    }

    @Test
    void whatDoesNotMoveBehindThePivotIsPutBeforePeople() {
        var wish = wish(shop(), AMOUNT);
        peers.refuse("/limit-holds/" + Ids.derived(wish.id(), "credit-hold") + "/use", 409, "LIMIT_INSUFFICIENT");
        put(wish).isOk().has("status", "BOOKED");

        for (int look = 0; look < 20; look++) resumeAll();

        assertThat(casesOf(wish)).isEqualTo(1);
        peers.heal();
        resumeAll();
        get(wish).has("status", "AUTHORISED");
    }

    /** Waiting to become a case, or already one. */
    private int casesOf(Wish wish) {
        return jdbc.sql("""
                        select (select count(*) from scheduled_tasks
                                 where task_name = 'finish-purchase' and task_instance = :id)
                             + (select count(*) from ops_case
                                 where kind = 'finish-purchase' and key = :id)
                        """)
                .param("id", wish.id().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void rejectedByRiskNobodyElseIsAsked() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.rejectByRisk();
        peers.fail("/transaction-checks/", Fault.ANSWER_LOST);
        put(wish).isOk().has("status", "RECEIVED");
        peers.heal();
        peers.rejectByRisk();

        put(wish).isOk().has("status", "FAILED").has("reasonCode", "RISK_REJECTED");

        assertNothingHeld(wish, shop);
        for (var step : List.of("credit-hold", "funds-hold", "loan-note")) {
            assertThat(peers.callsTo(Ids.derived(wish.id(), step).toString())).isZero();
        }
        put(wish(shop, AMOUNT)).has("status", "FAILED");
        peers.assertPromisesKept();
    }

    /** Risk may have approved it before: a refusal to answer is no verdict. */
    @Test
    void refusedByRiskAfterACrashEverythingIsCancelled() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.fail(path -> path.startsWith("/loan-notes/"), Fault.ANSWER_LOST);
        put(wish).has("status", "RECEIVED");
        peers.heal();
        peers.refuse("/transaction-checks/", 409, "MERCHANT_ON_LIST");

        put(wish).isOk().has("status", "FAILED").has("reasonCode", "NOT_POSSIBLE");

        assertNothingHeld(wish, shop);
        peers.assertPromisesKept();
    }

    @Test
    void refusedByRiskNothingIsHeld() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        peers.refuse("/transaction-checks/", 409, "MERCHANT_ON_LIST");

        put(wish).isOk().has("status", "FAILED").has("reasonCode", "NOT_POSSIBLE");

        assertNothingHeld(wish, shop);
        var hold = "/limit-holds/" + Ids.derived(wish.id(), "credit-hold");
        assertThat(peers.callsTo(hold)).isEqualTo(peers.callsTo(hold + "/release"));
    }

    @Test
    void aLimitOfAnotherProductIsGivenBack() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        var body = new LinkedHashMap<>(wish.body());
        body.put("limitAccountId", peers.limit(50_000_00, shop.lenderId(), "OTHER"));
        var other = new Wish(wish.id(), body);

        put(other).isOk().has("status", "FAILED").has("reasonCode", "LIMIT_NOT_FOR_PRODUCT");

        assertNothingHeld(other, shop);
    }

    @Test
    void aQuoteOfAnotherPriceTierThanTheLimitsIsRefused() {
        var shop = shop();
        var wish = wish(shop, AMOUNT);
        var body = new LinkedHashMap<>(wish.body());
        body.put("limitAccountId", peers.limit(50_000_00, shop.lenderId(), "PROD-12", "COSTLY"));
        var other = new Wish(wish.id(), body);

        put(other).isOk().has("status", "FAILED").has("reasonCode", "LIMIT_NOT_FOR_PRODUCT");

        assertNothingHeld(other, shop);
    }

    @Nested
    class Closing {
        @Test
        void whatTakesTooLongIsClosedAndALateBookingFindsTheMark() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            peers.fail("/loan-notes/", Fault.ANSWER_LOST);
            put(wish).has("status", "RECEIVED");
            peers.heal();

            clock.moveBy(Duration.ofMinutes(16));
            resumeAll();

            get(wish).has("status", "CANCELLED").has("reasonCode", "TIMED_OUT");
            assertNothingHeld(wish, shop);
        }

        @Test
        void closingWhileTheLoanIsBeingBookedWinsAndTheBookingIsTakenBack() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            peers.during(
                    "/loan-notes/",
                    () -> ops().post("/purchases/" + wish.id() + "/cancellation", null)
                            .isOk()
                            .has("status", "CANCELLED"));

            put(wish).isOk().has("status", "CANCELLED");

            assertNothingHeld(wish, shop);
            peers.assertPromisesKept();
        }

        @Test
        void aBookedPurchaseStays() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            peers.fail("/use", Fault.REQUEST_LOST);
            put(wish).has("status", "BOOKED");

            ops().post("/purchases/" + wish.id() + "/cancellation", null).isRefused(409, "PURCHASE_NOT_CANCELLABLE");
            clock.moveBy(Duration.ofMinutes(20));
            peers.heal();
            resumeAll();

            get(wish).has("status", "AUTHORISED");
            assertUsed(wish, shop);
        }

        @Test
        void confirmAndCloseAtOnceExactlyOneWins() throws Exception {
            var shop = shop();
            for (int round = 0; round < 20; round++) {
                var wish = wish(shop, 100_00 + round);
                peers.fail("/loan-notes/", Fault.REQUEST_LOST);
                put(wish).has("status", "RECEIVED");
                peers.heal();

                atOnce(List.of(
                        () -> put(wish),
                        () -> ops().post("/purchases/" + wish.id() + "/cancellation", null),
                        () -> put(wish)));
                resumeAll();

                var status = get(wish).at("status").asString();
                assertThat(status).isIn("AUTHORISED", "CANCELLED");
                if (status.equals("AUTHORISED")) {
                    assertHolds(wish, "USED", "POSTED", "ACTIVE");
                } else {
                    assertNothingStays(wish);
                }
            }
            peers.assertPromisesKept();
        }
    }

    @Nested
    class WithALenderThatApproves {
        @Test
        void waitsAndGoesOnWithTheApproval() {
            var shop = shop();
            var wish = approvedByLender(shop);
            put(wish).isOk().has("status", "AWAITING_LENDER");

            decide(wish, UUID.randomUUID(), "APPROVE").isOk().has("status", "AUTHORISED");

            assertUsed(wish, shop);
        }

        @Test
        void aRejectionGivesEverythingBack() {
            var shop = shop();
            var wish = approvedByLender(shop);
            put(wish);

            decide(wish, UUID.randomUUID(), "REJECT")
                    .isOk()
                    .has("status", "FAILED")
                    .has("reasonCode", "LENDER_DECLINED");

            assertNothingHeld(wish, shop);
        }

        @Test
        void repeatedIsHarmlessAndContradictedTheFirstStays() {
            var shop = shop();
            var wish = approvedByLender(shop);
            put(wish);
            decide(wish, UUID.randomUUID(), "APPROVE").has("status", "AUTHORISED");

            decide(wish, UUID.randomUUID(), "APPROVE").isOk().has("status", "AUTHORISED");
            decide(wish, UUID.randomUUID(), "REJECT").isRefused(409, "DECISION_CONTRADICTS");

            get(wish).has("status", "AUTHORISED");
            assertUsed(wish, shop);
        }

        @Test
        void anAnswerFasterThanOurNoteIsKept() {
            var shop = shop();
            var wish = approvedByLender(shop);
            peers.during(
                    "/loan-notes/",
                    () -> decide(wish, UUID.randomUUID(), "APPROVE").isOk());

            put(wish).isOk().has("status", "AUTHORISED");

            assertUsed(wish, shop);
            peers.assertPromisesKept();
        }

        /** The status is the same before and after the answer: only the version tells that somebody was there. */
        @Test
        void anAnswerStoredWhileTheLoanIsBeingBookedIsNotOverwritten() {
            var shop = shop();
            var wish = approvedByLender(shop);
            peers.during("/loan-notes/", () -> {
                peers.fail("/loan-notes/", Fault.REQUEST_LOST);
                decide(wish, UUID.randomUUID(), "APPROVE").isOk().has("status", "RECEIVED");
                peers.heal();
            });

            put(wish).isOk().has("status", "AUTHORISED");

            assertUsed(wish, shop);
        }

        @Test
        void anActivationInDoubtIsTakenUpAgain() {
            var shop = shop();
            var wish = approvedByLender(shop);
            put(wish);
            peers.fail("/activation", Fault.ANSWER_LOST);
            decide(wish, UUID.randomUUID(), "APPROVE").isOk().has("status", "AWAITING_LENDER");
            clock.moveBy(Duration.ofHours(2));
            peers.heal();
            resumeAll();

            get(wish).has("status", "AUTHORISED");
            assertUsed(wish, shop);
        }

        @Test
        void silenceIsClosedAndALateAnswerIsRefused() {
            var shop = shop();
            var wish = approvedByLender(shop);
            put(wish);
            ops().post("/purchases/" + wish.id() + "/cancellation", null).isRefused(409, "PURCHASE_NOT_CANCELLABLE");

            clock.moveBy(Duration.ofMinutes(30));
            resumeAll();
            get(wish).has("status", "AWAITING_LENDER");
            clock.moveBy(Duration.ofMinutes(31));
            resumeAll();

            get(wish).has("status", "CANCELLED").has("reasonCode", "TIMED_OUT");
            decide(wish, UUID.randomUUID(), "APPROVE").isRefused(409, "PURCHASE_CLOSED");
            assertNothingHeld(wish, shop);
        }

        @Test
        void answerAndClosingAtOnceExactlyOneWins() throws Exception {
            var shop = shop();
            for (int round = 0; round < 10; round++) {
                var wish = approvedByLender(shop);
                put(wish).has("status", "AWAITING_LENDER");
                clock.moveBy(Duration.ofMinutes(61));
                atOnce(List.of(() -> decide(wish, UUID.randomUUID(), "APPROVE"), () -> {
                    resumeAll();
                    return get(wish);
                }));
                resumeAll();

                if (get(wish).at("status").asString().equals("AUTHORISED")) {
                    assertHolds(wish, "USED", "POSTED", "ACTIVE");
                } else {
                    get(wish).has("status", "CANCELLED");
                    assertNothingStays(wish);
                }
            }
            peers.assertPromisesKept();
        }

        @Test
        void nobodyElseIsAsked() {
            var wish = wish(shop(), AMOUNT);
            put(wish);

            decide(wish, UUID.randomUUID(), "APPROVE").isRefused(409, "NOT_AWAITING_LENDER");
        }

        private Wish approvedByLender(Shop shop) {
            var plain = wish(shop, AMOUNT);
            var body = body(
                    shop,
                    plain.customer(),
                    plain.limit(),
                    AMOUNT,
                    (String) plain.body().get("codeText"),
                    true);
            return new Wish(UUID.randomUUID(), body);
        }
    }

    /** QRG-08 for dynamic codes: how well a payment is proved says how much of it a customer may make in a day. */
    @Nested
    class DailyCapsByGrade {
        @Test
        void twoFactorsCarryFiveThousandYuanADay() {
            var shop = shop();
            var first = wish(shop, 3_000_00);
            put(first).isOk().has("status", "AUTHORISED");

            put(again(shop, first, 2_000_01, "SMS", 2)).isRefused(409, "DYNAMIC_CODE_CAP");
            put(again(shop, first, 2_000_00, "FACE", 2)).isOk().has("status", "AUTHORISED");
            put(again(shop, first, 1, "SMS", 2)).isRefused(409, "DYNAMIC_CODE_CAP");
            put(wish(shop, 5_000_00)).isOk();
        }

        @Test
        void aSignatureCarriesMoreAndFewerFactorsLess() {
            var shop = shop();
            var first = wish(shop, 5_000_00);
            put(first).isOk();

            put(again(shop, first, 9_000_00, "E_SIGNATURE", 2)).isOk().has("status", "AUTHORISED");
            put(again(shop, first, 9_000_00, "CERTIFICATE", 1)).isRefused(409, "DYNAMIC_CODE_CAP");
            put(again(shop, first, 1_000_00, "SMS", 1)).isOk().has("status", "AUTHORISED");
            put(again(shop, first, 1, "SMS", 1)).isRefused(409, "DYNAMIC_CODE_CAP");
        }

        @Test
        void whatComesToNothingIsFreeAgainAndARefusedWishStoresNothing() {
            var shop = shop();
            var first = wish(shop, 5_000_00);
            peers.fund(shop.lenderId(), 0);
            put(first).isOk().has("status", "FAILED");
            peers.fund(shop.lenderId(), 100_000_00L);

            var second = again(shop, first, 5_000_00, "SMS", 2);
            put(second).isOk().has("status", "AUTHORISED");
            var third = again(shop, first, 100, "SMS", 2);
            put(third).isRefused(409, "DYNAMIC_CODE_CAP");
            get(third).isRefused(404, "PURCHASE_NOT_FOUND");
        }

        @Test
        void ofTenAtOnceOnlyFiveFit() throws Exception {
            var shop = shop();
            var first = wish(shop, 1_000_00);
            var wishes = new ArrayList<Wish>(List.of(first));
            while (wishes.size() < 10) wishes.add(again(shop, first, 1_000_00, "SMS", 2));

            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = wishes.stream()
                        .map(wish -> threads.submit(() -> put(wish).status()))
                        .toList();
                for (var answer : answers) statuses.add(answer.get());
            }
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(5);
        }

        private Wish again(Shop shop, Wish first, long amountFen, String kind, int factorCount) {
            var wish = wish(shop, amountFen);
            wish.body().put("customerId", first.customer());
            wish.body().put("verification", Map.of("kind", kind, "factorCount", factorCount, "transactionId", "T"));
            return wish;
        }
    }

    @Nested
    class PrintedCodes {
        @Test
        void carryFiveHundredYuanACustomerAndDay() {
            var shop = shop();
            var first = wish(shop, 300_00, shop.staticCode(), false);
            put(first).isOk().has("status", "AUTHORISED");

            var second = sameCustomer(shop, first, 200_01, shop.staticCode());
            put(second).isRefused(409, "STATIC_CODE_CAP");
            put(sameCustomer(shop, first, 200_00, shop.staticCode())).isOk().has("status", "AUTHORISED");
        }

        @Test
        void aLargerPurchaseGoesOnWithAnOrderMadeForIt() {
            var shop = shop();
            var wish = wish(shop, AMOUNT, shop.staticCode(), false);

            var refused = put(wish).isRefused(409, "STATIC_CODE_CAP");
            refused.has("dynamicCode.amountFen", AMOUNT);
            put(wish)
                    .has(
                            "dynamicCode.qrCodeId",
                            refused.at("dynamicCode.qrCodeId").asString());

            var body = new LinkedHashMap<>(wish.body());
            body.put("codeText", refused.at("dynamicCode.text").asString());
            put(new Wish(UUID.randomUUID(), body)).isOk().has("status", "AUTHORISED");
        }

        @Test
        void cannotBothPassAtTheSameMoment() throws Exception {
            var shop = shop();
            var first = wish(shop, 300_00, shop.staticCode(), false);
            var others = new ArrayList<Callable<Answer>>();
            others.add(() -> put(first));
            for (int index = 0; index < 5; index++) {
                var other = sameCustomer(shop, first, 300_00, shop.staticCode());
                others.add(() -> put(other));
            }

            var answers = atOnce(others);

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        }

        @Test
        void aFailedPurchaseFreesItsShare() {
            var shop = shop();
            var first = wish(shop, 400_00, shop.staticCode(), false);
            peers.fund(shop.lenderId(), 0);
            put(first).has("status", "FAILED").has("reasonCode", "LENDER_FUNDS_SHORT");
            peers.fund(shop.lenderId(), 1_000_000_00);

            put(sameCustomer(shop, first, 400_00, shop.staticCode())).isOk().has("status", "AUTHORISED");
        }

        private Wish sameCustomer(Shop shop, Wish like, long amountFen, String code) {
            return new Wish(UUID.randomUUID(), body(shop, like.customer(), like.limit(), amountFen, code, false));
        }
    }

    @Nested
    class RefusedBeforeAnythingIsStored {
        @Test
        void anOrderIsPaidOnce() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            put(wish).has("status", "AUTHORISED");

            var again = wish(shop, AMOUNT, (String) wish.body().get("codeText"), false);
            put(again).isRefused(409, "CODE_ALREADY_PAID");
            get(again).isRefused(404, "PURCHASE_NOT_FOUND");
        }

        @Test
        void theCodeLocksTheAmount() {
            var shop = shop();
            var code = (String) wish(shop, AMOUNT).body().get("codeText");

            put(wish(shop, AMOUNT + 1, code, false)).isRefused(409, "AMOUNT_NOT_AS_CODE");
        }

        @Test
        void theQuoteMustFit() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            var expired = new LinkedHashMap<>(wish.body());
            expired.put("quoteId", peers.quote(AMOUNT, shop.lenderId(), PRODUCT, false, "2026-01-01T00:00:00Z"));
            var other = new LinkedHashMap<>(wish.body());
            other.put("quoteId", peers.quote(AMOUNT + 1, shop.lenderId(), PRODUCT, false, "2036-01-01T00:00:00Z"));
            var unknown = new LinkedHashMap<>(wish.body());
            unknown.put("quoteId", UUID.randomUUID());
            var product = new LinkedHashMap<>(wish.body());
            product.put("quoteId", peers.quote(AMOUNT, shop.lenderId(), "OTHER", false, "2036-01-01T00:00:00Z"));
            var unread = new LinkedHashMap<>(wish.body());
            var unconfirmed = peers.quote(AMOUNT, shop.lenderId(), PRODUCT, false, "2036-01-01T00:00:00Z");
            peers.unconfirmed(unconfirmed);
            unread.put("quoteId", unconfirmed);

            put(new Wish(wish.id(), unread)).isRefused(409, "QUOTE_NOT_CONFIRMED");
            put(new Wish(wish.id(), expired)).isRefused(409, "QUOTE_EXPIRED");
            put(new Wish(wish.id(), other)).isRefused(409, "QUOTE_MISMATCH");
            put(new Wish(wish.id(), unknown)).isRefused(409, "QUOTE_MISMATCH");
            put(new Wish(wish.id(), product)).isRefused(409, "PRODUCT_NOT_ENROLLED");
            put(wish).isOk().has("status", "AUTHORISED");
        }

        @Test
        void aSuspendedMerchantSellsNothingNew() {
            var shop = shop();
            var wish = wish(shop, AMOUNT);
            ops().post(
                            "/merchants/" + shop.merchantNo() + "/suspension",
                            Map.of("reason", "check", "holdSettlement", true))
                    .isOk();

            put(wish).isRefused(409, "MERCHANT_NOT_OPEN");
            ops().post("/merchants/" + shop.merchantNo() + "/resumption", null).isOk();
            put(wish).isOk().has("status", "AUTHORISED");
        }

        @Test
        void largeAmountsNeedTwoFactors() {
            var wish = wish(shop(), 50_000_00);
            var body = new LinkedHashMap<>(wish.body());
            body.put("verification", Map.of("kind", "SMS", "factorCount", 1, "transactionId", "T"));

            put(new Wish(wish.id(), body)).isRefused(409, "VERIFICATION_TOO_WEAK");
        }
    }

    private Answer decide(Wish wish, UUID decisionId, String outcome) {
        var body = Map.of("decisionId", decisionId, "outcome", outcome, "lenderLoanNo", "L-1");
        return ops().put("/purchases/" + wish.id() + "/lender-decision", body);
    }

    /** One turn of the job after its pause; others' leftovers may fill more than one batch. */
    private void resumeAll() {
        clock.moveBy(Duration.ofSeconds(301));
        while (resume.takeOneBatch() > 0) {}
    }

    private void assertUsed(Wish wish, Shop shop) {
        assertHolds(wish, "USED", "POSTED", "ACTIVE");
        assertThat(peers.available(wish.limit())).isEqualTo(50_000_00 - wish.amountFen());
        assertThat(peers.funds(shop.lenderId())).isEqualTo(100_000_000_00L - wish.amountFen());
    }

    private void assertNothingHeld(Wish wish, Shop shop) {
        assertNothingStays(wish);
        assertThat(peers.available(wish.limit())).isEqualTo(50_000_00);
        assertThat(peers.funds(shop.lenderId())).isEqualTo(100_000_000_00L);
    }

    private static void assertNothingStays(Wish wish) {
        assertThat(peers.statusOfCredit(wish.id())).isIn("NONE", "CANCELLED");
        assertThat(peers.statusOfFunds(wish.id())).isIn("NONE", "CANCELLED");
        assertThat(peers.statusOfNote(wish.id())).isIn("NONE", "CANCELLED");
    }

    private static void assertHolds(Wish wish, String credit, String funds, String note) {
        assertThat(peers.statusOfCredit(wish.id())).isEqualTo(credit);
        assertThat(peers.statusOfFunds(wish.id())).isEqualTo(funds);
        assertThat(peers.statusOfNote(wish.id())).isEqualTo(note);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> works) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(works)) answers.add(future.get());
            return answers;
        }
    }
}
