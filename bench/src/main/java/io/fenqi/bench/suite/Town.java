package io.fenqi.bench.suite;

import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.RISK;

import io.fenqi.bench.load.Script;
import io.fenqi.standalone.Suite;
import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Calendar;
import io.fenqi.standalone.story.Cast;
import io.fenqi.standalone.story.Counter;
import io.fenqi.standalone.story.HighStreet;
import io.fenqi.standalone.story.Market;
import io.fenqi.standalone.story.SuiteApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** A running suite with a lender, a dozen merchants and many borrowers who hold a limit; nothing of it is measured. */
final class Town {
    private static final int FEN_PER_PURCHASE = 10_000;
    private static final int FEN_PER_REPAYMENT = 200;
    private static final int INSTALLMENTS = 12;
    private static final long DEPOSIT_FEN = 10_000_000_000L;
    private static final long INCOME_FEN = 900_000;
    private static final int AT_ONCE = 8;
    private static final Set<String> VELOCITY_RULES = Set.of("T-02", "T-06");

    private final Suite suite;
    private final Counter counter;
    private final HighStreet highStreet;
    private final List<Borrower> borrowers;

    private Town(Suite suite, Counter counter, HighStreet highStreet, List<Borrower> borrowers) {
        this.suite = suite;
        this.counter = counter;
        this.highStreet = highStreet;
        this.borrowers = borrowers;
    }

    static Town settle(Suite suite, int borrowerCount) {
        var api = new SuiteApi(suite);
        var calendar = new Calendar(api);
        var today = calendar.today();
        var market = new Market(api, suite);
        market.open(today);
        market.deposit(Market.HARBOR, DEPOSIT_FEN, "BENCH-0001");
        liftVelocityRules(api);
        var highStreet = new HighStreet(api);
        highStreet.open(today);
        var arrivals = new ArrayList<Callable<Borrower>>();
        for (int i = 1; i <= borrowerCount; i++) {
            var person = Cast.extra(i);
            arrivals.add(
                    () -> new Borrower(api, person, Market.HARBOR, Market.HARBOR_PRODUCT).arrive(today, INCOME_FEN));
        }
        return new Town(suite, new Counter(api, calendar), highStreet, all(arrivals));
    }

    /** A purchase of 12 installments for each borrower, on a dynamic code and with a fresh quote. */
    Script purchases() {
        var calls = new ArrayList<Callable<Map<String, Object>>>();
        for (int i = 0; i < borrowers.size(); i++) {
            var borrower = borrowers.get(i);
            var shop = highStreet.shops().get(i % highStreet.shops().size());
            calls.add(() -> purchase(borrower, shop));
        }
        var script = new Script();
        for (var body : all(calls)) {
            var uri = suite.url(QR_GATEWAY).resolve("/purchases/" + UUID.randomUUID());
            script.put(uri, QR_GATEWAY.name(), "\"AUTHORISED\"", body);
        }
        return script;
    }

    /** A repayment ahead of its time for each borrower; the channel answers at once that it has the money. */
    Script repayments() {
        var script = new Script();
        for (var borrower : borrowers) {
            var body = Map.of(
                    "customerId",
                    borrower.customerId(),
                    "lenderId",
                    borrower.lenderId(),
                    "kind",
                    "FREE",
                    "amountFen",
                    FEN_PER_REPAYMENT);
            var uri = suite.url(REPAYMENT).resolve("/repayments/" + UUID.randomUUID());
            script.put(uri, REPAYMENT.name(), "\"COMPLETED\"", body);
        }
        return script;
    }

    /** The same borrowers buy again and again, which the first rule set takes for fraud; all rules are still looked at. */
    private static void liftVelocityRules(SuiteApi api) {
        var rules = (ObjectNode) api.get(RISK, "/rule-sets/TRANSACTION/versions/1")
                .orFail()
                .at("body")
                .deepCopy();
        for (var rule : rules.withArray("rules")) {
            if (VELOCITY_RULES.contains(rule.path("code").asString(""))) {
                ((ObjectNode) rule).putArray("operands").add("1000000000");
            }
        }
        api.put(RISK, "/rule-sets/TRANSACTION/versions/2", rules).orFail();
        api.post(RISK, "/rule-sets/TRANSACTION/versions/2/publication", null).orFail();
    }

    private Map<String, Object> purchase(Borrower borrower, HighStreet.Shop shop) {
        var quote = counter.quote(borrower, shop, FEN_PER_PURCHASE, INSTALLMENTS);
        var id = UUID.randomUUID();
        var body = new HashMap<String, Object>();
        body.put("customerId", borrower.customerId());
        body.put("appId", "FENQI-OA");
        body.put("partnerOrderNo", "BENCH-" + id);
        body.put("limitAccountId", borrower.limitAccountId());
        body.put("quoteId", quote.text("id"));
        body.put("codeText", counter.dynamicCode(shop, FEN_PER_PURCHASE));
        body.put("amountFen", FEN_PER_PURCHASE);
        body.put("verification", Map.of("kind", "E_SIGNATURE", "factorCount", 2, "transactionId", "SIGN-" + id));
        return body;
    }

    private static <T> List<T> all(List<Callable<T>> calls) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new ArrayList<T>();
            for (var answer : workers.invokeAll(calls)) answers.add(answer.get());
            return answers;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
