package io.fenqi.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.kit.job.RecurringJob;
import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on its port with a real database, fake peers, and customers made on demand. */
@ServiceTest("repayment-service")
abstract class RepaymentIT {
    static final FakePeers PEERS = new FakePeers();
    static final FakeChannel CHANNEL = new FakeChannel();
    static final String LENDER = "LENDER-A";
    static final String CARD = "6222020000000000000";

    @Autowired
    ServiceCalls as;

    @Autowired
    TestClock clock;

    @Autowired
    List<RecurringJob> recurringJobs;

    @Autowired
    List<BusinessJob> businessJobs;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        for (var peer : List.of("credit", "installment", "ledger", "partner-gateway")) {
            registry.add("clients.%s.url".formatted(peer), PEERS::url);
        }
        registry.add("repayment.channels.CHINAPAY.url", CHANNEL::url);
        registry.add("repayment.channels.BATCH.url", CHANNEL::url);
        // A lost answer here is a test, not an outage.
        for (var peer : List.of("credit", "installment", "ledger", "partner-gateway")) {
            registry.add("clients.%s.breaker-calls-min".formatted(peer), () -> "50");
        }
    }

    @BeforeEach
    void bankIsKnown() {
        CHANNEL.runsBy(clock::now);
        var ops = as.caller("ops");
        ops.put("/banks/ICBC", Map.of("name", "工商银行", "status", "ACTIVE")).isOk();
        ops.put("/card-bins/622202", Map.of("bankCode", "ICBC", "cardType", "DEBIT", "length", 19))
                .isOk();
        ops.put("/channels/CHINAPAY", Map.of("name", "ChinaPay", "protocol", "CHINAPAY_HTTP", "status", "ACTIVE"))
                .isOk();
        perOrder(1_000_000);
    }

    void perOrder(long perOrderFen) {
        as.caller("ops")
                .put(
                        "/channels/CHINAPAY/capabilities/ICBC",
                        Map.of(
                                "modes",
                                List.of("AGREEMENT"),
                                "perOrderFen",
                                perOrderFen,
                                "perDayFen",
                                100_000_000,
                                "cardTypes",
                                List.of("DEBIT"),
                                "status",
                                "ACTIVE"))
                .isOk();
    }

    /** A customer with a verified card and a signed agreement. */
    Customer customer() {
        var customer = new Customer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        bind(customer).isOk().has("status", "VERIFIED");
        apply(customer).isOk().has("status", "SMS_SENT");
        confirm(customer, "123456").isOk().has("status", "SIGNED");
        return customer;
    }

    Answer bind(Customer customer) {
        return partner()
                .put(
                        "/bank-cards/" + customer.cardId(),
                        Map.of("customerId", customer.id(), "cardNo", CARD, "mobile", "13800138000"));
    }

    Answer apply(Customer customer) {
        return partner()
                .put(
                        "/pay-agreements/" + customer.agreementId(),
                        Map.of(
                                "customerId", customer.id(),
                                "lenderId", LENDER,
                                "bankCardId", customer.cardId(),
                                "authorisation",
                                        Map.of(
                                                "payee",
                                                "Lender A",
                                                "purpose",
                                                "repayment of installments",
                                                "maxPerOrderFen",
                                                5_000_000,
                                                "validTo",
                                                clock.today().plusYears(3))));
    }

    Answer confirm(Customer customer, String smsCode) {
        return partner()
                .put("/pay-agreements/%s/confirmation".formatted(customer.agreementId()), Map.of("smsCode", smsCode));
    }

    Answer pay(UUID repaymentId, Customer customer, @Nullable Long amountFen) {
        var body = new HashMap<String, Object>(Map.of("customerId", customer.id(), "lenderId", LENDER, "kind", "DUE"));
        if (amountFen != null) {
            body.put("amountFen", amountFen);
        }
        return partner().put("/repayments/" + repaymentId, body);
    }

    Answer repayment(UUID id) {
        return partner().get("/repayments/" + id).isOk();
    }

    /** The only order of a repayment. */
    Answer orders(UUID repaymentId) {
        return as.caller("ops").get("/withholdings?repaymentId=" + repaymentId).isOk();
    }

    String orderNo(UUID repaymentId) {
        return orders(repaymentId).at("items.0.orderNo").asString();
    }

    /** What the lender heard of a repayment, as number and type, in the order of the numbers. */
    List<String> told(UUID repaymentId) {
        return PEERS.events(repaymentId).stream()
                .sorted(Comparator.comparingLong(event -> event.path("sequence").asLong()))
                .map(event -> event.path("sequence").asLong() + " "
                        + event.path("type").asString())
                .toList();
    }

    boolean hasAlarm(String kind, String subject) {
        return as.caller("ops")
                .get("/alarms?limit=200")
                .isOk()
                .text()
                .contains("\"%s\",\"subject\":\"%s".formatted(kind, subject));
    }

    ServiceCalls.Caller partner() {
        return as.caller("partner-gateway");
    }

    @BeforeEach
    void peersAreWell() {
        PEERS.losesNothing();
    }

    void turn(String job) {
        recurringJobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
    }

    void run(String job, LocalDate date) {
        businessJobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run(date, new JobProgress() {
                    @Override
                    public void total(long items) {}

                    @Override
                    public void done(long items) {}
                });
    }

    /** Takes the files of a day that is over: the job fails for what is missing, and takes what is there. */
    void takeChannelFiles(LocalDate day) {
        try {
            run("channel-file", day.plusDays(1));
        } catch (RuntimeException anotherChannel) {
            // Who needs the file asks whether it was taken.
        }
    }

    Answer channelTotals(LocalDate day) {
        return as.caller("settlement-service")
                .get("/channel-totals?channelCode=CHINAPAY&date=" + day)
                .isOk();
    }

    /** Work that follows a commit is done soon; a minute is for ever. */
    void eventually(String what, BooleanSupplier fact) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for: " + what).isLessThan(deadline);
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    void eventuallyIs(UUID repaymentId, String status) {
        eventually(status, () -> repayment(repaymentId).at("status").asString().equals(status));
    }

    record Customer(UUID id, UUID cardId, UUID agreementId) {
        String agreementNo() {
            return "AG-" + agreementId;
        }
    }
}
