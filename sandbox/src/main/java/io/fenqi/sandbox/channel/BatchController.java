package io.fenqi.sandbox.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The channel's door for files of orders. */
@RestController
@RequestMapping("/channel/batch/batches")
@OutsideDoor("plays an outsider; verified by the signature over the file or the fields")
class BatchController {
    private static final String BATCH_NO = "[A-Z0-9]{4,40}";

    private final ChannelSeal seal;
    private final Batches batches;

    BatchController(ChannelSeal seal, Batches batches) {
        this.seal = seal;
        this.batches = batches;
    }

    @PutMapping("/{batchNo}")
    void put(
            @PathVariable @Pattern(regexp = BATCH_NO) String batchNo,
            @RequestHeader(value = "Channel-Merchant", defaultValue = "") String merchantNo,
            @RequestHeader(value = "Channel-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        if (!ChannelSeal.isSame(seal.ofBytes("request", body), signature)) {
            throw new Refused(SandboxError.SIGNATURE_WRONG, "no signature fits");
        }
        batches.receive(merchantNo, batchNo, new String(body, UTF_8), ChannelSeal.sha256(body));
    }

    @GetMapping("/{batchNo}/result")
    ResponseEntity<byte[]> result(
            @PathVariable @Pattern(regexp = BATCH_NO) String batchNo,
            @RequestParam String merchantNo,
            @RequestParam String signature) {
        var expected = seal.ofFields("request", Map.of("batchNo", batchNo, "merchantNo", merchantNo));
        if (!ChannelSeal.isSame(expected, signature)) {
            throw new Refused(SandboxError.SIGNATURE_WRONG, "no signature fits");
        }
        return batches.result(batchNo)
                .map(text -> text.getBytes(UTF_8))
                .map(content -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "plain", UTF_8))
                        .header("Channel-Signature", seal.ofBytes("answer", content))
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
