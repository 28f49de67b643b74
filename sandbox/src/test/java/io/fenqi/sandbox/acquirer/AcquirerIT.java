package io.fenqi.sandbox.acquirer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.ServiceName;
import io.fenqi.sandbox.SandboxIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class AcquirerIT extends SandboxIT {
    @Value("${fenqi.identity.key-folder}")
    Path keyFolder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID id = UUID.randomUUID();
    private final String account = "62" + Math.abs(id.getMostSignificantBits() % 1_000_000_000_000L + 1_000_000);

    record Deposit(String lenderId, long amountFen) {}

    record Payment(long amountFen) {}

    record Behaviour(String behaviour, int returnedAfterDays) {}

    @Test
    void instructionIsPaidOnceAndStandsInTheFileOfTheDay() throws Exception {
        var today = clock.today();
        assertThat(put(id, 500).statusCode()).isEqualTo(200);
        assertThat(put(id, 500).statusCode()).isEqualTo(200);
        assertThat(put(id, 501).statusCode()).isEqualTo(422);
        assertThat(get("/acquirer/instructions/" + id).statusCode()).isEqualTo(200);
        assertThat(get("/acquirer/instructions/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);

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
        assertThat(get("/acquirer/bank-files/" + today.plusDays(1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void accountBehavesAsTold() throws Exception {
        var ops = as.caller(ServiceName.OPS);
        ops.put("/acquirer/behaviours/" + account, new Behaviour("TIME_OUT", 0)).isOk();
        assertThat(put(id, 500).statusCode()).isEqualTo(504);
        assertThat(put(id, 500).statusCode()).isEqualTo(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_PAID," + id);

        ops.put("/acquirer/behaviours/" + account, new Behaviour("FAIL", 0)).isOk();
        var failing = UUID.randomUUID();
        assertThat(put(failing, 7).statusCode()).isEqualTo(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_FAILED," + failing);

        ops.put("/acquirer/behaviours/" + account, new Behaviour("RETURN", 0)).isOk();
        var returned = UUID.randomUUID();
        assertThat(put(returned, 7).statusCode()).isEqualTo(200);
        assertThat(fileOf(clock.today())).contains("INSTRUCTION_PAID," + returned, "INSTRUCTION_RETURNED," + returned);
    }

    @Test
    void depositsAndChannelPaymentsAreBookedOnce() throws Exception {
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

    private String fileOf(LocalDate date) throws Exception {
        return get("/acquirer/bank-files/" + date).body();
    }

    private HttpResponse<String> put(UUID number, long amountFen) throws Exception {
        return send("PUT", "/acquirer/instructions/" + number, """
                {"kind": "MERCHANT", "accountNo": "%s", "accountName": "Shop", "bankCnaps": "102100099996",
                 "amountFen": %d, "purpose": "settlement"}
                """.formatted(account, amountFen));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String pem = Files.readString(keyFolder.resolve("settlement-service.private.pem"));
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)));
        signature.update("%s\n%s\n%d\nn\n%s\n".formatted(method, path, 1, body).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(as.baseUrl() + path))
                .header("Fenqi-Timestamp", "1")
                .header("Fenqi-Nonce", "n")
                .header("Fenqi-Signature", Base64.getEncoder().encodeToString(signature.sign()))
                .header("Content-Type", "application/json");
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
