package io.fenqi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GivenTests {
    private static final String EXAMPLE = """
            {
                "consumer": "admin-web",
                "given": "a cup",
                "with": {"cup": "01900000-0000-7000-8000-000000000001", "shop": "CORNER", "amountFen": "500"},
                "request": {
                    "method": "PUT",
                    "path": "/shops/CORNER/cups/01900000-0000-7000-8000-000000000001?date=2026-12-01",
                    "body": {"until": "2026-12-01T02:10:00Z", "other": "01900000-0000-7000-8000-000000000002",
                        "after": "00000000-0000-0000-0000-000000000000"}
                },
                "response": {"status": 200, "body": {"id": "01900000-0000-7000-8000-000000000001"}}
            }
            """;

    private final Given given = new Given(EXAMPLE, TestClock.START.plus(Duration.ofDays(31)));

    @Test
    void idsAreNewAndTheSameThroughout() {
        var cup = given.id("cup");
        var meant = given.meant();

        assertThat(cup.toString()).doesNotStartWith("01900000");
        assertThat(meant.response().body().get("id").asString()).isEqualTo(cup.toString());
        assertThat(meant.request().path()).contains(cup.toString());
        assertThat(meant.request().body().get("other").asString())
                .doesNotStartWith("01900000")
                .isNotEqualTo(cup.toString());
        assertThat(meant.request().body().get("after").asString()).startsWith("00000000-");
    }

    @Test
    void timesKeepTheirDistanceToNow() {
        var request = given.meant().request();

        assertThat(request.path()).endsWith("?date=2027-01-01");
        assertThat(request.body().get("until").asString()).isEqualTo("2027-01-01T02:10:00Z");
    }

    @Test
    void whatTheServiceNamesItselfTakesTheExamplesPlace() {
        var id = UUID.randomUUID();

        given.becomes("cup", id);
        given.becomes("shop", "S-7");

        assertThat(given.id("cup")).isEqualTo(id);
        assertThat(given.meant().request().path()).startsWith("/shops/S-7/cups/" + id);
    }

    @Test
    void onlyWhatTheExampleNamesCanBeArranged() {
        assertThat(given.number("amountFen")).isEqualTo(500);
        assertThatThrownBy(() -> given.text("saucer")).hasMessageContaining("saucer");
    }
}
