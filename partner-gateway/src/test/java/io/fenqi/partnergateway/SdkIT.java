package io.fenqi.partnergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.sdk.AppIdentity;
import io.fenqi.sdk.FenqiClient;
import io.fenqi.sdk.FenqiRefusal;
import io.fenqi.sdk.Scheme;
import io.fenqi.sdk.ServerKeys;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The SDK and the partner API with each other, and each app with its own customers only. */
class SdkIT extends GatewayIT {
    private static final Map<String, String> PERSON =
            Map.of("name", "欧阳分期", "residentId", "11010519491231002X", "mobile", "13800000000");

    @Autowired
    private Clock serviceClock;

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void anAppBringsACustomerAndSeesItsLimitsAndNobodyElses(Scheme scheme) throws Exception {
        var client = client("SDK-" + scheme, scheme);
        var stranger = client("STRANGER-" + scheme, scheme);
        WORLD.willSay("/customer-identities/SDK-%s/u-1".formatted(scheme), """
                {"customerId":"01900000-0000-7000-8000-0000000000c1","name":"欧**","residentId":"1***X","mobile":"1**","status":"ACTIVE"}""");
        WORLD.willSay("/limit-accounts", """
                {"items":[%s,%s,%s]}""".formatted(
                        limit("BANK-1", "P-1"), limit("BANK-2", "P-1"), limit("BANK-1", "P-2")));

        var customer = client.put("/api/v1/customers/u-1", PERSON, Map.class);
        var limits = client.get("/api/v1/customers/u-1/limits", Map.class);

        assertThat(customer.get("externalUserId")).isEqualTo("u-1");
        assertThat(customer).doesNotContainKey("customerId");
        assertThat(limits.get("items"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        for (var target : new String[] {"/api/v1/customers/u-1", "/api/v1/customers/u-1/limits"}) {
            assertThatThrownBy(() -> stranger.get(target, Map.class))
                    .isInstanceOfSatisfying(
                            FenqiRefusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("CUSTOMER_UNKNOWN"));
        }
    }

    private FenqiClient client(String appId, Scheme scheme) throws Exception {
        var program = PartnerProgram.of(as, clock, appId, scheme);
        var keys = ServerKeys.none();
        for (var key : as.caller("ops").get("/answer-keys").isOk().json()) {
            var keyScheme = key.path("scheme").stringValue().equals(Scheme.RSA.word()) ? Scheme.RSA : Scheme.SM2;
            keys = keys.with(keyScheme, key.path("publicKey").stringValue());
        }
        var identity = new AppIdentity(appId, program.serialNo, scheme, program.keys.getPrivate());
        return new FenqiClient(URI.create(as.baseUrl()), identity, keys, serviceClock);
    }

    private static String limit(String lenderId, String productCode) {
        return """
                {"id":"01900000-0000-7000-8000-0000000000d1","lenderId":"%s","productCode":"%s","contractNo":"CT-1",
                 "revolving":true,"totalFen":500000,"usedFen":0,"heldFen":0,"availableFen":500000,"status":"ACTIVE",
                 "validTo":"2027-12-01"}""".formatted(lenderId, productCode);
    }
}
