package io.fenqi.partnergateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.sdk.Scheme;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartyIT extends GatewayIT {
    @Test
    void anAppHasTwoKeysAtATimeAndARotationNeverLocksItOut() {
        var program = PartnerProgram.of(as, clock, "ROTATES", Scheme.RSA);
        var second = PartnerProgram.newKeys(Scheme.SM2);
        program.register("ROTATES", second, Scheme.SM2, 30);
        // The same again is the same.
        assertThat(as.caller("ops")
                        .get("/partner-apps/ROTATES/keys")
                        .isOk()
                        .json()
                        .size())
                .isEqualTo(2);
        var keys = "/partner-apps/ROTATES/keys";
        var third = program.newKey(PartnerProgram.newKeys(Scheme.RSA), Scheme.RSA, 30);

        as.caller("ops").post(keys, third).isRefused(409, "KEYS_TOO_MANY");
        as.caller("ops")
                .post("%s/%s/retirement".formatted(keys, program.serialNo), null)
                .isOk();
        as.caller("ops").post(keys, third).isOk();
        as.caller("ops")
                .post(keys, program.newKey(program.keys, Scheme.RSA, 3_650))
                .isRefused(409, "KEY_TAKEN");
    }

    @Test
    void aWeakOrForeignKeyIsNoKey() throws Exception {
        var program = PartnerProgram.of(as, clock, "WEAK", Scheme.RSA);
        var rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1_024);
        var p256 = KeyPairGenerator.getInstance("EC", "BC");
        p256.initialize(new ECGenParameterSpec("secp256r1"));
        var sound = PartnerProgram.newKeys(Scheme.RSA);
        var keys = "/partner-apps/WEAK/keys";

        for (var bad : List.of(
                program.newKey(rsa.generateKeyPair(), Scheme.RSA, 30),
                program.newKey(p256.generateKeyPair(), Scheme.SM2, 30),
                program.newKey(sound, Scheme.SM2, 30),
                program.newKey(PartnerProgram.newKeys(Scheme.SM2), Scheme.RSA, 30),
                program.newKey(sound, Scheme.RSA, -1),
                with(program.newKey(sound, Scheme.RSA, 30), "publicKey", "-----BEGIN PUBLIC KEY-----"),
                with(program.newKey(sound, Scheme.RSA, 30), "publicKey", "x\u0000"))) {
            as.caller("ops").post(keys, bad).isRefused(400, "KEY_UNSOUND");
        }
    }

    @Test
    void changesAreKeptWithWhoMadeThem() {
        var operator = as.caller("admin-web").acting(new Actor(Actor.Kind.OPERATOR, "op-7"));
        PartnerProgram.of(as, clock, "AUDITED", Scheme.RSA);
        operator.post("/access-parties/AUDITED/status", Map.of("status", "CLOSED", "reason", "contract ended"))
                .isOk();
        operator.post("/access-parties/AUDITED/status", Map.of("status", "ACTIVE", "reason", "try"))
                .isRefused(409, "STATUS_UNREACHABLE");

        var changes = as.caller("ops")
                .get("/access-parties/AUDITED/changes")
                .isOk()
                .json()
                .path("items");

        assertThat(changes.valueStream().map(change -> change.path("what").stringValue()))
                .containsExactly("TERMS", "APP", "KEY_REGISTERED", "CLOSED");
        assertThat(changes.get(3).path("actor").stringValue()).isEqualTo("OPERATOR:op-7");
        assertThat(changes.get(3).path("detail").stringValue()).isEqualTo("contract ended");
    }

    @Test
    void anAddressRangeThatIsNoneIsNamed() {
        var terms = Map.of(
                "type",
                "PARTNER",
                "name",
                "n",
                "contact",
                "c",
                "addressRanges",
                List.of("10.0.0.0/8", "example.org"),
                "scopes",
                List.of(),
                "productCodes",
                List.of(),
                "lenderIds",
                List.of(),
                "callsPerMinute",
                1);

        var answer = as.caller("ops").put("/access-parties/RANGES", terms).isRefused(400, "INVALID_FIELDS");

        assertThat(answer.text()).contains("addressRanges[1]");
        as.caller("ops").get("/access-parties/RANGES").isRefused(404, "PARTY_UNKNOWN");
    }

    @Test
    void anAppStaysWithItsParty() {
        PartnerProgram.of(as, clock, "STAYS", Scheme.RSA);
        PartnerProgram.party(as, "OTHER-PARTY", Map.of());

        as.caller("ops")
                .put("/partner-apps/STAYS", Map.of("partyId", "OTHER-PARTY", "kind", "SERVER", "name", "n"))
                .isRefused(409, "APP_TAKEN");
    }

    @Test
    void theEndOfAKeyIsAlarmedThreeTimes() {
        var program = PartnerProgram.of(as, clock, "ENDS", Scheme.RSA);
        var serialNo = program.register("ENDS", PartnerProgram.newKeys(Scheme.RSA), Scheme.RSA, 40);

        assertThat(alarmsAfter(serialNo, Duration.ofDays(5))).isZero();
        assertThat(alarmsAfter(serialNo, Duration.ofDays(6))).isEqualTo(1);
        assertThat(alarmsAfter(serialNo, Duration.ofDays(10))).isEqualTo(1);
        assertThat(alarmsAfter(serialNo, Duration.ofDays(13))).isEqualTo(2);
        assertThat(alarmsAfter(serialNo, Duration.ofDays(5))).isEqualTo(3);
    }

    private long alarmsAfter(String serialNo, Duration time) {
        clock.moveBy(time);
        var today = io.fenqi.kernel.time.BusinessTime.dateOf(clock.now());
        as.caller("ops").put("/job-runs/key-expiry/" + today, null);
        await(() -> as.caller("ops").get("/job-runs/key-expiry/" + today).text().contains("\"DONE\""));
        return as.caller("ops")
                .get("/alarms?limit=200")
                .isOk()
                .json()
                .path("items")
                .valueStream()
                .filter(alarm -> alarm.path("subject").stringValue().startsWith(serialNo))
                .count();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
