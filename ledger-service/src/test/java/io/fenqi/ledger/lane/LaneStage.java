package io.fenqi.ledger.lane;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.database.ServiceDatabase;
import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.admission.Note;
import io.fenqi.ledger.admission.Parties;
import io.fenqi.ledger.admission.RequestKey;
import io.fenqi.ledger.template.JournalTemplate;
import io.fenqi.testkit.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lanes on a database of their own, without the service around them. */
public final class LaneStage {
    private static final int BATCH = Integer.getInteger("ledger.batch", 200);
    public static final Clock CLOCK = Clock.systemUTC();

    private final String url;
    private final String name;
    private final String adminUrl;

    private LaneStage(String adminUrl, String name) {
        this.adminUrl = ServiceDatabase.urlOf(adminUrl, name);
        this.url = this.adminUrl.replaceAll("\\?.*", "");
        this.name = name;
    }

    /** A database on the shared test server. */
    public static LaneStage named(String purpose) {
        var database = TestPostgres.databaseOf("ledger-" + purpose);
        return new LaneStage(TestPostgres.adminUrl(), database.name()).migrated();
    }

    /** A database on a server of the test's own. */
    public static LaneStage on(String adminUrl) throws java.sql.SQLException {
        ServiceDatabase.create(adminUrl, "fenqi_ledger", "secret", "secret");
        return new LaneStage(adminUrl, "fenqi_ledger").migrated();
    }

    private LaneStage migrated() {
        Flyway.configure()
                .dataSource(url, ServiceDatabase.ownerOf(name), "secret")
                .locations("classpath:db/migration/ledger-service")
                .placeholders(Map.of("app_user", ServiceDatabase.appOf(name)))
                .load()
                .migrate();
        return this;
    }

    public String url() {
        return url;
    }

    public String appUser() {
        return ServiceDatabase.appOf(name);
    }

    /** With the rights of a superuser, who can tamper with everything. */
    public String adminUrl() {
        return adminUrl;
    }

    public JdbcClient admin() {
        var source = new PGSimpleDataSource();
        source.setUrl(adminUrl);
        return JdbcClient.create(source);
    }

    public JdbcClient app() {
        return JdbcClient.create(connections());
    }

    public DataSource connections() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(appUser());
        source.setPassword("secret");
        return source;
    }

    public Lanes lanes(int count, DataSource connections) {
        return lanes(count, connections, CLOCK);
    }

    public Lanes lanes(int count, DataSource connections, Clock clock) {
        return lanes(new LaneSettings(count, 10_000, BATCH, Duration.ofSeconds(3), 200_000), connections, clock);
    }

    public Lanes lanes(LaneSettings settings, DataSource connections, Clock clock) {
        var lanes = new Lanes(settings, connections, clock, new SimpleMeterRegistry());
        lanes.start();
        return lanes;
    }

    public static Command.PostJournal deposit(UUID id, String lender, long fen) {
        return posting(id, JournalTemplate.POSITION_DEPOSITED, lender, fen);
    }

    public static Command.PostJournal posting(UUID id, JournalTemplate event, String lender, long fen) {
        var parties = new Parties(lender, Map.of(Owner.MERCHANT, "M1", Owner.CHANNEL, "C1"));
        return new Command.PostJournal(key(id), event, parties, fen, new Note("SYSTEM:test", "r", null));
    }

    public static Command.PlaceHold hold(UUID id, String lender, long fen) {
        return new Command.PlaceHold(
                key(id), lender, fen, false, CLOCK.instant().plusSeconds(3_600), "r");
    }

    public static Command.PostHold post(UUID hold, String lender, long fen) {
        return new Command.PostHold(
                key(Ids.derived(hold, "posting")), hold, lender, "M1", fen, new Note("SYSTEM:test", "r", null));
    }

    private static RequestKey key(UUID id) {
        return new RequestKey("test", id, "hash");
    }
}
