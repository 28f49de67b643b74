package io.fenqi.credit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.CreditIT;
import io.fenqi.kit.identity.Actor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerIT extends CreditIT {

    @Test
    void onePersonThroughTwoDoorsIsOneCustomer() {
        var person = person("19880214");

        var first = customer("WECHAT-1", "openid-" + UUID.randomUUID(), person);
        var again = customer("WECHAT-2", "openid-" + UUID.randomUUID(), person);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void onePersonAtManyDoorsAtOnceIsOneCustomer() throws Exception {
        var person = person("19880215");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(
                            (Callable<UUID>) () -> customer("WECHAT-1", "openid-" + UUID.randomUUID(), person)))
                    .toList();
            var ids = new HashSet<UUID>();
            for (var one : running) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void answersAreMaskedAndColumnsAreNotReadable() {
        var person = person("19880216");
        var id = customer("APP-1", "u-" + UUID.randomUUID(), person);
        var residentId = (String) person.get("residentId");

        var seen = admin().get("/customers/" + id).isOk().has("name", "张*").has("status", "ACTIVE");
        assertThat(seen.text())
                .doesNotContain(residentId)
                .doesNotContain((String) person.get("mobile"))
                .contains("****");
        var row = jdbc.sql("select c::text from customer c where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("张").doesNotContain(residentId).doesNotContain((String) person.get("mobile"));
    }

    @Test
    void revealNeedsAReasonAndLeavesATrailThatNobodyChanges() {
        var person = person("19880217");
        var id = customer("APP-1", "u-" + UUID.randomUUID(), person);
        var operator = admin().acting(new Actor(Actor.Kind.OPERATOR, "op-7"));

        operator.post("/customers/%s/reveal".formatted(id), Map.of("reason", ""))
                .isRefused(400, "INVALID_FIELDS");
        operator.post("/customers/%s/reveal".formatted(id), Map.of("reason", "complaint 4711"))
                .isOk()
                .has("name", "张三")
                .has("residentId", person.get("residentId"))
                .has("mobile", person.get("mobile"));
        repayment().get("/customers/%s/identity".formatted(id)).isOk().has("residentId", person.get("residentId"));

        assertThat(jdbc.sql("select actor || ' ' || reason from customer_reveal where customer_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .startsWith("OPERATOR:op-7 complaint 4711");
        assertThatThrownBy(() -> jdbc.sql("delete from customer_reveal").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbc.sql("update customer_reveal set reason = ''").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void searchIsByExactlyOneExactKey() {
        var person = person("19880218");
        var user = "u-" + UUID.randomUUID();
        var id = customer("APP-1", user, person);

        for (Map<String, Object> key : java.util.List.<Map<String, Object>>of(
                Map.of("residentId", person.get("residentId")),
                Map.of("mobile", person.get("mobile")),
                Map.of("partnerUser", Map.of("appId", "APP-1", "externalUserId", user)))) {
            admin().post("/customers/search", key).isOk().has("items.0.customerId", id);
        }
        assertThat(admin().post("/customers/search", Map.of("mobile", "13999999999"))
                        .isOk()
                        .at("items"))
                .isEmpty();
        admin().post("/customers/search", Map.of()).isRefused(400, "SEARCH_NEEDS_ONE_KEY");
        admin().post(
                        "/customers/search",
                        Map.of("mobile", person.get("mobile"), "residentId", person.get("residentId")))
                .isRefused(400, "SEARCH_NEEDS_ONE_KEY");
        admin().post("/customers/search", Map.of("mobile", "138")).isRefused(400, "MOBILE_INVALID");
    }

    @Test
    void secondNumberAtAnotherDoorIsFoundTooAndNoDoorChangesItSilently() {
        var person = person("19880219");
        var user = "u-" + UUID.randomUUID();
        var id = customer("APP-1", user, person);
        var elsewhere = changed(person, "mobile", mobile());

        assertThat(customer("APP-2", user, elsewhere)).isEqualTo(id);
        admin().post("/customers/search", Map.of("mobile", elsewhere.get("mobile")))
                .isOk()
                .has("items.0.customerId", id);
        bind(user, elsewhere).isRefused(409, "MOBILE_CHANGE_NOT_VERIFIED");
    }

    @Test
    void mistakesAndStrangersAreToldApart() {
        var person = person("19880220");
        var user = "u-" + UUID.randomUUID();
        customer("APP-1", user, person);

        bind(user, changed(person, "name", "李四")).isRefused(409, "NAME_NOT_AS_KNOWN");
        bind(user, person("19880221")).isRefused(409, "IDENTITY_OF_OTHER_PERSON");
        bind("x", changed(person, "residentId", "110105491231002")).isRefused(400, "RESIDENT_ID_OLD_FORM");
        bind("x", changed(person, "residentId", "110105194912310021")).isRefused(400, "RESIDENT_ID_INVALID");
        bind("x", changed(person, "residentId", residentId("18991231"))).isRefused(400, "BIRTH_DATE_IMPLAUSIBLE");
        bind("x", changed(person, "residentId", residentId("20990101"))).isRefused(400, "BIRTH_DATE_IMPLAUSIBLE");
        bind("x", changed(person, "mobile", "12800000000")).isRefused(400, "MOBILE_INVALID");
        bind("x", changed(person, "name", " ")).isRefused(400, "INVALID_FIELDS");
    }

    private io.fenqi.testkit.Answer bind(String user, Map<String, Object> person) {
        return partner().put("/customer-identities/APP-1/" + user, person);
    }

    private static Map<String, Object> changed(Map<String, Object> person, String field, Object value) {
        var changed = new HashMap<>(person);
        changed.put(field, value);
        return changed;
    }
}
