package io.fenqi.testkit.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServiceUnderTestIT extends ShopIT {
    @Autowired
    ServiceCalls as;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String cup = "/cups/" + UUID.randomUUID();

    record NewCup(String colour) {}

    @Test
    void callsCarryCallerAndActor() {
        as.caller(ServiceName.ADMIN)
                .acting(new Actor(Actor.Kind.OPERATOR, "o-7"))
                .put(cup, new NewCup("green"))
                .isOk()
                .has("colour", "green")
                .has("seenBy", "OPERATOR:o-7");
    }

    @Test
    void strangersAndNobodyAreRefused() {
        as.caller(ServiceName.RISK).get(cup).isRefused(403, "NOT_ALLOWED");
        as.nobody().get(cup).isRefused(401, "NO_IDENTITY");
    }

    @Test
    void clockStartsInDecemberAndMovesForward() {
        assertThat(clock.now()).isBetween(TestClock.START, TestClock.START.plus(Duration.ofDays(1)));
        var before = clock.now();

        clock.moveBy(Duration.ofHours(1));

        assertThat(clock.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> clock.moveTo(before)).hasMessageContaining("has passed");
    }

    @Test
    void serviceWorksAsTheAppRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).endsWith("_app");
        assertThatThrownBy(() -> jdbc.sql("delete from cup").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
