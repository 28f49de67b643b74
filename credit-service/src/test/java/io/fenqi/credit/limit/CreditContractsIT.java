package io.fenqi.credit.limit;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.ContractExamples;
import io.fenqi.testkit.Given;
import io.fenqi.testkit.Rival;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What consumers rely on ({@code contracts/credit-service}), asked of the running service. */
class CreditContractsIT extends LimitIT {
    @Autowired
    ExpireHoldsJob expireHolds;

    @Autowired
    @Qualifier("compareLimitsJob")
    BusinessJob compareLimits;

    private static final JobProgress UNSEEN = new JobProgress() {
        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {}
    };

    @TestFactory
    Stream<DynamicTest> theExamplesHold() {
        return ContractExamples.ofRepository().replayed("credit-service", as, clock, this::arrange);
    }

    private void arrange(Given given) {
        switch (given.state()) {
            case "nothing" -> {
                // nobody has heard of what the example names
            }
            case "a customer" -> given.becomes("customer", newCustomer());
            case "an application that waits for its lender" -> {
                lender(given.text("lender"), "LENDER_RISK");
                apply(given.id("application"), newCustomer(), given.text("lender"));
            }
            case "a text in force" -> signed(newCustomer(), given.text("template"));
            case "a customer and a text in force" -> readerOf(given);
            case "a text that was read" -> read(given);
            case "a customer who has consented" -> consenting(given);
            case "a granted application with its papers" -> granted(given);
            case "a limit" -> limit(given);
            case "a limit that its lender keeps" -> limit(given, LimitOwner.LENDER);
            case "a hold that waits for its lender" ->
                hold(limit(given, LimitOwner.LENDER), given.id("hold"), given.number("heldFen"))
                        .isRefused(409, "LENDER_ASKED");
            case "a comparison that waits for its lender" -> {
                var limit = limit(given, LimitOwner.LENDER);
                compareLimits.run(clock.today(), UNSEEN);
                given.becomes("comparison", comparisonOf(limit));
            }
            case "a frozen limit" ->
                admin().post(
                                "/limit-accounts/%s/freezes"
                                        .formatted(limit(given).id()),
                                Map.of("reason", "FRAUD", "note", "case 7"))
                        .isOk();
            case "a limit whose term is over" -> {
                limit(given);
                clock.moveBy(Duration.ofDays(31));
            }
            case "a purchase" -> bought(given);
            case "a repaid purchase" ->
                repaid(bought(given), given.id("purchase"), given.number("sequence"), given.number("outstandingFen"))
                        .isOk();
            case "a limit that another holds on to" ->
                Rival.keeps(
                        "credit-service",
                        "select from limit_account where id = '%s' for update"
                                .formatted(limit(given).id()));
            case "a purchase that is being confirmed" ->
                hold(limit(given), given.id("purchase"), given.number("heldFen"))
                        .isOk();
            default -> arrangeHold(given, limit(given), given.id("hold"));
        }
    }

    private UUID readerOf(Given given) {
        var reader = newCustomer();
        given.becomes("customer", reader);
        signed(reader, given.text("template"));
        return reader;
    }

    private void read(Given given) {
        var view = Map.of(
                "customerId", readerOf(given),
                "templateCode", given.text("template"),
                "templateVersion", 1,
                "figures", Map.of("lender", "示例银行"));
        partner().put("/agreement-views/" + given.id("view"), view).isOk();
        clock.moveBy(Duration.ofSeconds(3));
    }

    private void consenting(Given given) {
        lender(given.text("lender"), "LENDER_RISK");
        var customer = newCustomer();
        given.becomes("customer", customer);
        given.becomes("privacy", signed(customer, "PRIVACY"));
        given.becomes("query", signed(customer, "CREDIT_QUERY_AUTH"));
    }

    private void granted(Given given) {
        lender(given.text("lender"), "PLATFORM_RISK");
        var customer = newCustomer();
        apply(given.id("application"), customer, given.text("lender")).has("status", "APPROVED");
        given.becomes("cost", signed(customer, "COST_DISCLOSURE"));
        given.becomes("contract", signed(customer, "LOAN_CONTRACT"));
        given.becomes("withholding", signed(customer, "WITHHOLD_AUTH"));
    }

    private UUID comparisonOf(Limit limit) {
        return jdbc.sql("select id from limit_comparison where ? = any (limit_account_ids)")
                .param(limit.id())
                .query(UUID.class)
                .single();
    }

    private void arrangeHold(Given given, Limit limit, UUID hold) {
        switch (given.state()) {
            case "a hold" -> hold(limit, hold, given.number("heldFen")).isOk();
            case "a used hold" -> {
                hold(limit, hold, given.number("heldFen")).isOk();
                use(limit, hold, given.number("heldFen")).isOk();
            }
            case "a hold whose time is over" -> {
                hold(limit, hold, given.number("heldFen")).isOk();
                clock.moveBy(Duration.ofMinutes(16));
                expireHolds.run();
            }
            case "a hold released before it came" -> release(limit, hold).isOk();
            default -> throw new IllegalArgumentException(given.state());
        }
    }

    private Limit bought(Given given) {
        var limit = limit(given);
        hold(limit, given.id("purchase"), given.number("usedFen")).isOk();
        use(limit, given.id("purchase"), given.number("usedFen")).isOk();
        return limit;
    }

    private Limit limit(Given given) {
        return limit(given, LimitOwner.PLATFORM);
    }

    private Limit limit(Given given, LimitOwner owner) {
        var limit = limit(given.number("totalFen"), true, owner);
        given.becomes("customer", limit.customerId());
        given.becomes("limitAccount", limit.id());
        return limit;
    }
}
