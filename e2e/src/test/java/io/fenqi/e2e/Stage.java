package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.SANDBOX;

import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import io.fenqi.standalone.SuiteSettings;
import io.fenqi.standalone.story.Borrower;
import io.fenqi.standalone.story.Calendar;
import io.fenqi.standalone.story.Cast;
import io.fenqi.standalone.story.Counter;
import io.fenqi.standalone.story.HighStreet;
import io.fenqi.standalone.story.Market;
import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.SuiteApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A running suite with two lenders and a dozen merchants, its services joined by {@link Wires}, for tests to play on. */
final class Stage implements AutoCloseable {
    private static final long INCOME_FEN = 900_000;
    private static final int PURCHASES_AN_HOUR = 9;
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Map<String, String> PRODUCTS =
            Map.of(Market.HARBOR, Market.HARBOR_PRODUCT, Market.SUMMIT, Market.SUMMIT_PRODUCT);

    private final Path folder;
    private final Wires wires;
    private final Suite suite;
    private final SuiteApi api;
    private final Calendar calendar;
    private final Market market;
    private final HighStreet highStreet;
    private final Counter counter;
    private final Map<String, Patron> patrons = new HashMap<>();
    private final AtomicInteger people = new AtomicInteger(100);

    private Stage(Path folder, Wires wires, Suite suite) {
        this.folder = folder;
        this.wires = wires;
        this.suite = suite;
        this.api = new SuiteApi(suite);
        this.calendar = new Calendar(api);
        this.market = new Market(api, suite);
        this.highStreet = new HighStreet(api);
        this.counter = new Counter(api, calendar);
    }

    static Stage open() {
        return open(Set.of());
    }

    /** @param ownProcess services that can be killed */
    static Stage open(Set<SuiteService> ownProcess) {
        var folder = newFolder();
        var settings = SuiteSettings.forTests(folder).withOwnProcess(ownProcess);
        var wires = new Wires(settings.ports());
        var stage = new Stage(folder, wires, start(folder, settings.withOverrides(wires.settings())));
        try {
            stage.furnish();
            return stage;
        } catch (RuntimeException failure) {
            stage.close();
            throw failure;
        }
    }

    private static Suite start(Path folder, SuiteSettings settings) {
        try {
            return Suite.start(settings);
        } catch (RuntimeException failure) {
            delete(folder);
            throw failure;
        }
    }

    private void furnish() {
        calendar.moveTo(calendar.nextWorkday(calendar.today()), MORNING);
        market.open(calendar.today());
        highStreet.open(calendar.today());
        lenderCore(Market.SUMMIT, "APPROVE");
    }

    Suite suite() {
        return suite;
    }

    Wires wires() {
        return wires;
    }

    SuiteApi api() {
        return api;
    }

    Calendar calendar() {
        return calendar;
    }

    Market market() {
        return market;
    }

    Counter counter() {
        return counter;
    }

    HighStreet.Shop shop(int number) {
        var shops = highStreet.shops();
        return shops.get(Math.floorMod(number, shops.size()));
    }

    /** Somebody new with a limit at this lender. */
    Borrower borrower(String lenderId) {
        var borrower = stranger(lenderId);
        admit(borrower);
        return borrower;
    }

    /** Somebody who has not applied yet. */
    Borrower stranger(String lenderId) {
        var person = Cast.extra(people.incrementAndGet());
        return new Borrower(api, person, lenderId, PRODUCTS.get(lenderId));
    }

    void admit(Borrower stranger) {
        stranger.arrive(calendar.today(), INCOME_FEN);
    }

    /** Somebody with a limit at this lender who has not bought much yet: nobody buys more often than risk lets them. */
    synchronized Borrower patron(String lenderId) {
        var patron = patrons.get(lenderId);
        if (patron == null || patron.purchasesLeft() == 0) patron = new Patron(borrower(lenderId), PURCHASES_AN_HOUR);
        patrons.put(lenderId, new Patron(patron.borrower(), patron.purchasesLeft() - 1));
        return patron.borrower();
    }

    private record Patron(Borrower borrower, int purchasesLeft) {}

    /**
     * Puts a lender's free position at exactly this, by a deposit or a withdrawal. What was advanced to the lender is paid
     * back first, as it would take of any deposit; what still moves comes to rest before.
     */
    void setPosition(String lenderId, long wantedFen) {
        Rest.await(this);
        long advancedFen = market.position(lenderId).number("advanceDrawnFen");
        if (advancedFen > 0) market.deposit(lenderId, advancedFen, "STAGE-" + UUID.randomUUID());
        Patience.until(
                "the advance line of %s is free".formatted(lenderId),
                () -> market.position(lenderId),
                position -> !position.at("advanceSuspended").asBoolean(false));
        long now = market.position(lenderId).number("availableFen");
        if (wantedFen > now) market.deposit(lenderId, wantedFen - now, "STAGE-" + UUID.randomUUID());
        if (wantedFen < now) withdraw(lenderId, now - wantedFen);
    }

    /** Approves of every borrower and decides so on each drawdown. */
    void lenderCore(String lenderId, String drawdownDecision) {
        var behaviour = Map.of(
                "creditDecision", "APPROVE", "limitFen", 2_000_000, "grade", "B", "drawdownDecision", drawdownDecision);
        api.put(SANDBOX, "/lender-core/%s/behaviour".formatted(lenderId), behaviour)
                .orFail();
    }

    void moveClock(Duration forward) {
        api.put(SANDBOX, "/clock", Map.of("now", calendar.now().plus(forward))).orFail();
    }

    @Override
    public void close() {
        try {
            suite.close();
            wires.close();
        } finally {
            delete(folder);
        }
    }

    private void withdraw(String lenderId, long amountFen) {
        var id = UUID.randomUUID();
        var journal = Map.of(
                "event",
                "POSITION_WITHDRAWN",
                "lenderId",
                lenderId,
                "parties",
                Map.of(),
                "amountFen",
                amountFen,
                "reference",
                "STAGE-" + id);
        api.put(LEDGER, "/journals/" + id, journal).orFail();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("fenqi-e2e");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
