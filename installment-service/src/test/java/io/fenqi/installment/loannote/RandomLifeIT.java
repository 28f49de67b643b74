package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.installment.product.PrepaymentMode;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random loan lives over REST and in the database, each step compared with the reference to the fen. */
class RandomLifeIT extends InstallmentIT {

    private static final int STEPS = 25;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyStepIsThatOfTheReference(int seed) {
        var random = new Random(seed);
        var grace = random.nextInt(4);
        var product = product(Map.of(
                "graceDays",
                grace,
                "graceCounts",
                seed % 2 == 0 ? "FREE" : "RETROACTIVE",
                "refundOrder",
                seed % 2 == 0 ? "LAST_FIRST" : "PRO_RATA",
                "extension",
                Map.of("max", 3, "monthsMax", 6)));
        var life = new Life(random, product, new ReferenceAccount("18", 360, grace, seed % 2 == 1, seed % 2 == 1));
        life.lend();
        for (var step = 0; step < STEPS; step++) {
            moveTo(clock.today().plusDays(1 + random.nextInt(15)));
            life.step();
            life.compare("seed %d step %d".formatted(seed, step));
        }
    }

    private final class Life {

        private final Random random;
        private final String product;
        private final ReferenceAccount reference;
        private final UUID customer = UUID.randomUUID();
        private final List<UUID> loans = new ArrayList<>();
        private final Map<UUID, Long> leftToRefund = new HashMap<>();
        private final List<UUID> payments = new ArrayList<>();
        private final Map<UUID, JsonNode> standings = new HashMap<>();
        /** What the answers say is overpaid, given back or not. */
        private long overpaidFen;

        Life(Random random, String product, ReferenceAccount reference) {
            this.random = random;
            this.product = product;
            this.reference = reference;
        }

        void step() {
            switch (random.nextInt(13)) {
                case 0 -> lend();
                case 1 -> refundSome();
                case 2 -> reverse();
                case 3 -> giveBack();
                case 4, 5, 6 -> payIn("DUE");
                case 7, 8 -> payEarly();
                case 9 -> waive();
                case 10 -> putOff();
                default -> payIn("FREE");
            }
        }

        void lend() {
            var fen = 100_00 + random.nextInt(2_000_00);
            var id = loan(product, customer, fen, random.nextBoolean() ? 3 : 12);
            var view = loanNote(id);
            var plan = new ArrayList<ReferenceAccount.Planned>();
            for (var line : view.at("installments")) {
                var due = LocalDate.parse(line.get("dueDate").asString());
                plan.add(new ReferenceAccount.Planned(
                        line.get("no").asInt(),
                        due,
                        due.minusDays(10),
                        line.get("principalDueFen").asLong(),
                        line.get("interestDueFen").asLong(),
                        0));
            }
            reference.lend(id, view.at("loanNoteNo").asString(), clock.now(), plan);
            loans.add(id);
            leftToRefund.put(id, (long) fen);
        }

        private void payIn(String purpose) {
            var id = UUID.randomUUID();
            var fen = 1 + random.nextInt(400_00);
            var at = random.nextInt(3) == 0
                    ? noon(clock.today().minusDays(1 + random.nextInt(30))).plusSeconds(random.nextInt(3600))
                    : clock.now();
            var answer = pay(id, product, customer, fen, at, purpose).isOk();
            assertThat(pay(id, product, customer, fen, at, purpose).text()).isEqualTo(answer.text());
            assertThat(answer.at("appliedFen").asLong()
                            + answer.at("overpaidFen").asLong())
                    .isEqualTo(fen);
            assertThat(List.of("principalFen", "interestFen", "feeFen", "penaltyFen").stream()
                            .mapToLong(part -> answer.at(part).asLong())
                            .sum())
                    .isEqualTo(answer.at("appliedFen").asLong());
            note(answer);
            overpaidFen += answer.at("overpaidFen").asLong()
                    + answer.at("correctionOverpaidFen").asLong();
            fact(id, ReceiptKind.valueOf(purpose), fen, at, null);
            payments.add(id);
        }

        /** Takes a quote and pays it, at times when something else was booked meanwhile. */
        private void payEarly() {
            var loan = loans.get(random.nextInt(loans.size()));
            var wish = switch (random.nextInt(4)) {
                case 0 -> new ReferenceAccount.Wish(Set.of(), Set.of(), 0, null);
                case 1 -> new ReferenceAccount.Wish(Set.of(loan), Set.of(), 0, null);
                case 2 -> new ReferenceAccount.Wish(Set.of(loan), Set.of(openNo(loan)), 0, null);
                default ->
                    new ReferenceAccount.Wish(
                            Set.of(loan),
                            Set.of(),
                            100_00 + random.nextInt(500_00),
                            PrepaymentMode.values()[random.nextInt(3)]);
            };
            var id = UUID.randomUUID();
            var quote = payoffQuote(id, body(wish));
            if (quote.status() != 200) {
                assertThat(quote.at("code").asString())
                        .isIn(
                                "LOAN_NOTE_NOT_OPEN",
                                "PREPAYMENT_OUT_OF_RANGE",
                                "INSTALLMENT_NOT_OPEN",
                                "LOAN_NOTE_PUT_OFF");
                return;
            }
            if (random.nextInt(4) == 0) {
                payIn("FREE");
            }
            var open =
                    as.caller(ServiceName.REPAYMENT).get("/payoff-quotes/" + id).isOk();
            var fen = quote.at("amountFen").asLong();
            var at = clock.now();
            var answer = payQuote(id, product, customer, fen, at).isOk();
            note(answer);
            overpaidFen += answer.at("overpaidFen").asLong()
                    + answer.at("correctionOverpaidFen").asLong();
            var payment = UUID.fromString(answer.at("id").asString());
            var dead = !open.at("status").asString().equals("OPEN");
            var named = new HashSet<UUID>();
            for (var line : quote.at("lines")) {
                named.add(UUID.fromString(line.get("loanNoteId").asString()));
            }
            var whole = quote.at("scope").asString().equals("LOANS");
            reference.add(new ReferenceAccount.Fact(
                    payment,
                    dead ? ReceiptKind.FREE : ReceiptKind.EARLY_PAYOFF,
                    fen,
                    at,
                    null,
                    new ReferenceAccount.Wish(named, whole ? Set.of() : wish.nos(), fen, whole ? null : wish.mode()),
                    null));
            payments.add(payment);
        }

        private int openNo(UUID loan) {
            for (var line : loanNote(loan).at("installments")) {
                if (!line.get("status").asString().startsWith("PAID") && random.nextBoolean()) {
                    return line.get("no").asInt();
                }
            }
            return 1;
        }

        private Map<String, Object> body(ReferenceAccount.Wish wish) {
            var body = new HashMap<String, Object>(
                    payoffWish(product, customer, wish.loans().toArray(UUID[]::new)));
            if (!wish.nos().isEmpty()) {
                body.put("installments", wish.nos());
            }
            if (wish.mode() != null) {
                body.put("prepayment", Map.of("amountFen", wish.fen(), "mode", wish.mode()));
            }
            return body;
        }

        private void refundSome() {
            var loan = loans.get(random.nextInt(loans.size()));
            var left = leftToRefund.get(loan);
            if (left > 0) {
                var fen = random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
                var answer = refund(loan, customer, fen, false).isOk();
                note(answer);
                assertThat(standings.get(loan).get("boughtPrincipalFen").asLong())
                        .isEqualTo(left - fen);
                leftToRefund.put(loan, left - fen);
                fact(UUID.fromString(answer.at("refundId").asString()), ReceiptKind.REFUND, fen, clock.now(), loan);
            }
        }

        private void waive() {
            var loan = loans.get(random.nextInt(loans.size()));
            var interest = 0L;
            var penalty = 0L;
            for (var line : loanNote(loan).at("installments")) {
                interest += line.get("interestDueFen").asLong()
                        - line.get("interestPaidFen").asLong();
                penalty += line.get("penaltyDueFen").asLong()
                        - line.get("penaltyPaidFen").asLong();
            }
            if (interest + penalty > 0) {
                var body = Map.<String, Object>of(
                        "interestFen",
                        interest == 0 ? 0 : 1 + random.nextLong(Math.min(interest, 50_00)),
                        "feeFen",
                        0,
                        "penaltyFen",
                        Math.min(penalty, 50_00),
                        "reason",
                        "random");
                grant("waivers", loan, body, Relief.Waiver.class);
            }
        }

        private void putOff() {
            var loan = loans.get(random.nextInt(loans.size()));
            grant(
                    "extensions",
                    loan,
                    Map.of("months", 1 + random.nextInt(6), "reason", "random"),
                    Relief.Extension.class);
        }

        /** Some are refused: the loan is settled, was put off often enough, or would still be late. */
        private void grant(String what, UUID loan, Map<String, Object> body, Class<? extends Relief> type) {
            var id = UUID.randomUUID();
            var proposed = maker().put("/loan-notes/%s/%s/%s".formatted(loan, what, id), body);
            if (proposed.status() == 409) {
                return;
            }
            checker().post("/relief-proposals/%s/approval".formatted(id), null).isOk();
            var relief =
                    JsonMapper.shared().readValue(proposed.isOk().at("relief").toString(), type);
            var kind = type == Relief.Waiver.class ? ReceiptKind.WAIVER : ReceiptKind.EXTENSION;
            reference.add(new ReferenceAccount.Fact(id, kind, 0, clock.now(), loan, null, relief));
        }

        private void reverse() {
            if (!payments.isEmpty()) {
                var id = payments.remove(random.nextInt(payments.size()));
                var answer = as.caller(ServiceName.REPAYMENT)
                        .put("/payments/%s/reversal".formatted(id), Map.of("customerId", customer))
                        .isOk();
                note(answer);
                overpaidFen -= answer.at("overpaidFen").asLong()
                        + answer.at("correctionOverpaidFen").asLong();
                reference.remove(id);
            }
        }

        /** What goes back is as if it had never been paid; what a refund pays back since comes under another id. */
        private void giveBack() {
            var id = UUID.randomUUID();
            var ofRefunds = UUID.randomUUID();
            var wanted = Map.of("customerId", customer, "lenderId", product, "paymentId", ofRefunds);
            var answer = as.caller(ServiceName.REPAYMENT)
                    .put("/overpayment-returns/" + id, wanted)
                    .isOk();
            for (var item : answer.at("items")) {
                var payment = UUID.fromString(item.get("paymentId").asString());
                if (!payment.equals(ofRefunds)) {
                    reference.reduce(payment, item.get("amountFen").asLong());
                }
            }
            assertThat(as.caller(ServiceName.REPAYMENT)
                            .put("/overpayment-returns/" + id, wanted)
                            .text())
                    .isEqualTo(answer.text());
            as.caller(ServiceName.REPAYMENT)
                    .put("/overpayment-returns/" + UUID.randomUUID(), wanted)
                    .isOk()
                    .has("items", List.of());
        }

        /** Answers come in order here, so each names a higher number than the one before, and is the newest. */
        private void note(Answer answer) {
            for (var standing : answer.at("loans")) {
                var before =
                        standings.put(UUID.fromString(standing.get("loanNoteId").asString()), standing);
                assertThat(standing.get("sequence").asLong())
                        .isEqualTo(before == null ? 1 : before.get("sequence").asLong() + 1);
            }
            if (!answer.at("parts").isMissingNode()) sumsUp(answer);
        }

        private static void sumsUp(Answer answer) {
            var corrected = answer.at("correctionOverpaidFen").asLong();
            for (var part : answer.at("parts")) {
                assertThat(List.of("principalFen", "interestFen", "feeFen", "penaltyFen"))
                        .allMatch(component -> part.get(component).asLong() >= 0);
            }
            for (var part : answer.at("corrections")) {
                corrected += part.get("principalFen").asLong()
                        + part.get("interestFen").asLong()
                        + part.get("feeFen").asLong()
                        + part.get("penaltyFen").asLong();
            }
            assertThat(corrected).isZero();
        }

        private void fact(UUID id, ReceiptKind kind, long fen, Instant at, UUID loan) {
            reference.add(new ReferenceAccount.Fact(id, kind, fen, at, loan, null, null));
        }

        void compare(String where) {
            assertThat(jdbc.sql("""
                                    select coalesce(sum(case kind
                                               when 'REFUND' then paid_back_fen - (answer::jsonb ->> 'paidBackFen')::bigint
                                               else overpaid_fen + returned_fen end), 0)
                                      from receipt where customer_id = ? and status = 'BOOKED'
                                    """).param(customer).query(Long.class).single())
                    .as("%s: overpaid by the receipts and by the answers", where)
                    .isEqualTo(overpaidFen);
            for (var loan : loans) {
                var view = loanNote(loan);
                var found = new ArrayList<List<Long>>();
                for (var line : view.at("installments")) {
                    found.add(List.of(
                            line.get("principalDueFen").asLong(),
                            line.get("principalPaidFen").asLong(),
                            line.get("interestDueFen").asLong(),
                            line.get("interestPaidFen").asLong(),
                            line.get("feeDueFen").asLong(),
                            line.get("feePaidFen").asLong(),
                            line.get("penaltyDueFen").asLong(),
                            line.get("penaltyPaidFen").asLong()));
                }
                assertThat(found).as(where).isEqualTo(reference.installments(loan, clock.today()));
                assertThat(view.at("installments").findValuesAsString("dueDate"))
                        .as(where)
                        .isEqualTo(reference.dueDates(loan).stream()
                                .map(LocalDate::toString)
                                .toList());
                var standing = standings.get(loan);
                assertThat(standing == null ? view.at("principalFen") : standing.get("outstandingPrincipalFen"))
                        .as("%s: what the newest answer left open of loan note %s", where, loan)
                        .isEqualTo(view.at("outstandingPrincipalFen"));
            }
        }
    }
}
