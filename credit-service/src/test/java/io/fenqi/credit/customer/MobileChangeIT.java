package io.fenqi.credit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.testkit.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another number only after a check, and from then on at every door (CUS-06). */
class MobileChangeIT extends CreditIT {
    private Map<String, Object> person;
    private UUID customerId;
    private final String user = "user-" + UUID.randomUUID();

    @BeforeEach
    void customer() {
        person = person("19900307");
        customerId = customer("APP-1", user, person);
    }

    @Test
    void newNumberCountsAtEveryDoorAndTheOldOneNoMore() {
        var number = mobile();
        var id = UUID.randomUUID();
        var check = check("SMS_TO_OLD_MOBILE");

        change(id, number, check).isOk().has("mobile", number.substring(0, 3) + "****" + number.substring(7));
        change(id, number, check).isOk();
        change(id, mobile(), check).isRefused(422, "REQUEST_ID_REUSED");

        bind(with(number)).isOk().has("customerId", customerId);
        bind(person).isRefused(409, "MOBILE_CHANGE_NOT_VERIFIED");
        admin().post("/customers/search", Map.of("mobile", number)).isOk().has("items.0.customerId", customerId);
        assertThat(admin().post("/customers/search", Map.of("mobile", person.get("mobile")))
                        .isOk()
                        .at("items"))
                .isEmpty();
    }

    @Test
    void oneCheckServesOneChange() {
        var check = check("FACE");
        change(UUID.randomUUID(), mobile(), check).isOk();

        change(UUID.randomUUID(), mobile(), check).isRefused(409, "MOBILE_CHANGE_NOT_VERIFIED");
        change(UUID.randomUUID(), mobile(), Map.of("kind", "NONE", "transactionId", "T"))
                .hasStatus(400);
    }

    @Test
    void sameNumberAndUnknownCustomerAreRefused() {
        var known = (String) person.get("mobile");
        change(UUID.randomUUID(), known, check("FACE")).isRefused(409, "MOBILE_UNCHANGED");
        change(UUID.randomUUID(), "123", check("FACE")).isRefused(400, "MOBILE_INVALID");
        partner()
                .put(
                        "/customers/%s/mobile-changes/%s".formatted(UUID.randomUUID(), UUID.randomUUID()),
                        Map.of("mobile", mobile(), "check", check("FACE")))
                .isRefused(404, "CUSTOMER_NOT_FOUND");
    }

    private Answer bind(Map<String, Object> who) {
        return partner().put("/customer-identities/APP-1/" + user, who);
    }

    private Map<String, Object> with(String number) {
        var changed = new HashMap<>(person);
        changed.put("mobile", number);
        return changed;
    }

    private Answer change(UUID id, String number, Map<String, Object> check) {
        return partner()
                .put(
                        "/customers/%s/mobile-changes/%s".formatted(customerId, id),
                        Map.of("mobile", number, "check", check));
    }

    private static Map<String, Object> check(String kind) {
        return Map.of("kind", kind, "transactionId", "T-" + UUID.randomUUID());
    }
}
