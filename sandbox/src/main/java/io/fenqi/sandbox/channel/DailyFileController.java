package io.fenqi.sandbox.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The channel's daily files; a date's file is there from the next day on, an empty one if there was nothing. */
@RestController
@OutsideDoor("plays an outsider; verified by the signature over date and merchant")
class DailyFileController {
    private final ChannelSeal seal;
    private final ChannelOrders orders;
    private final Clock clock;

    DailyFileController(ChannelSeal seal, ChannelOrders orders, Clock clock) {
        this.seal = seal;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/channel/{door}/files/{date}")
    ResponseEntity<byte[]> file(
            @PathVariable @Pattern(regexp = "chinapay|batch") String door,
            @PathVariable LocalDate date,
            @RequestParam String merchantNo,
            @RequestParam String signature) {
        var expected = seal.ofFields("request", Map.of("date", date.toString(), "merchantNo", merchantNo));
        if (!ChannelSeal.isSame(expected, signature)) {
            throw new Refused(SandboxError.SIGNATURE_WRONG, "no signature fits");
        }
        if (!BusinessTime.today(clock).isAfter(date)) {
            return ResponseEntity.notFound().build();
        }
        var channelCode = door.toUpperCase(Locale.ROOT);
        var content = DailyFile.of(channelCode, date, orders.ofDate(channelCode, date))
                .getBytes(UTF_8);
        var sha256 = ChannelSeal.sha256(content);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", UTF_8))
                .header("Channel-Sha256", sha256)
                .header("Channel-Signature", seal.ofFields("file", Map.of("sha256", sha256)))
                .body(content);
    }
}
