package io.fenqi.sandbox.acquirer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.ServiceName;
import io.fenqi.sandbox.SandboxIT;
import io.fenqi.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class AcquirerIT extends SandboxIT {
    @Value("${fenqi.identity.key-folder}")
    Path keyFolder;

    private final UUID id = UUID.randomUUID();
    private final String account = "62" + Math.abs(id.getMostSignificantBits() % 1_000_000_000_000L + 1_000_000);

    record Deposit(String lenderId, long amountFen) {}

    record Payment(long amountFen) {}

    record Behaviour(String behaviour, int returnedAfterDays) {}

    @Test
    void instructionIsPaidOnceAndStandsInTheFileOfTheDay() throws Exception {
        var today = clock.today();
        put(id, 500).hasStatus(200);
        put(id, 500).hasStatus(200);
        put(id, 501).hasStatus(422);
        get("/acquirer/instructions/" + id).hasStatus(200);
        get("/acquirer/instructions/" + UUID.randomUUID()).hasStatus(404);

        String file = fileOf(today);
        assertThat(file.lines().filter(line -> line.contains(id.toString())))
                .singleElement()
                .asString()
                .endsWith(",INSTRUCTION_PAID,%s,,500,".formatted(id));
        String body = file.substring(file.indexOf('\n') + 1);
        var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        assertThat(file)
                .startsWith("FENQI-BANK,1,%s,%d,".formatted(today, body.lines().count()));
        assertThat(file.lines().findFirst().orElseThrow())
                .endsWith(HexFormat.of().formatHex(digest));
        get("/acquirer/bank-files/" + today.plusDays(1)).hasStatus(404);
    }

    @Test
    void accountBehavesAsTold() {
        var ops = as.caller(ServiceName.OPS);
        ops.put("/acquirer/behaviours/" + account, new Behaviour("TIME_OUT", 0)).isOk();
        put(id, 500).hasStatus(504);
        put(id, 500).hasStatus(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_PAID," + id);

        ops.put("/acquirer/behaviours/" + account, new Behaviour("FAIL", 0)).isOk();
        var failing = UUID.randomUUID();
        put(failing, 7).hasStatus(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_FAILED," + failing);

        ops.put("/acquirer/behaviours/" + account, new Behaviour("RETURN", 0)).isOk();
        var returned = UUID.randomUUID();
        put(returned, 7).hasStatus(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_PAID," + returned, "INSTRUCTION_RETURNED," + returned);
    }

    @Test
    void depositsAndChannelPaymentsAreBookedOnce() {
        var ops = as.caller(ServiceName.OPS);
        ops.put("/acquirer/deposits/V-77", new Deposit("BANK-A", 900)).isOk();
        ops.put("/acquirer/deposits/V-77", new Deposit("BANK-A", 900)).isOk();
        ops.put("/acquirer/deposits/V-77", new Deposit("BANK-A", 901)).isRefused(422, "BOOKING_REUSED");
        ops.put("/acquirer/channel-payments/CHINAPAY/2026-11-30", new Payment(40))
                .isOk();

        assertThat(fileOf(clock.today()))
                .containsOnlyOnce("DEPOSIT,V-77,BANK-A,900,")
                .contains("CHANNEL_PAYMENT,2026-11-30,CHINAPAY,40,");
    }

    @Test
    void unsignedRequestIsRefused() {
        as.nobody().put("/acquirer/instructions/" + id, "{}").isRefused(401, "ACQUIRER_SIGNATURE_WRONG");
        as.nobody().get("/acquirer/bank-files/2026-12-01").isRefused(401, "ACQUIRER_SIGNATURE_WRONG");
        as.nobody().put("/acquirer/deposits/V-1", new Deposit("BANK-A", 900)).isRefused(401, "NO_IDENTITY");
    }

    private String fileOf(LocalDate date) {
        return get("/acquirer/bank-files/" + date).text();
    }

    private Answer put(UUID number, long amountFen) {
        return signed().exchange("PUT", "/acquirer/instructions/" + number, """
                {"kind": "MERCHANT", "accountNo": "%s", "accountName": "Shop", "bankCnaps": "102100099996",
                 "amountFen": %d, "purpose": "settlement"}
                """.formatted(account, amountFen));
    }

    private Answer get(String path) {
        return signed().exchange("GET", path, "");
    }

    private SignedCalls signed() {
        return new SignedCalls(as.baseUrl(), keyFolder);
    }
}
