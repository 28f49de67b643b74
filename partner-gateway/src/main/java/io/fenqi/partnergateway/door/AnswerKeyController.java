package io.fenqi.partnergateway.door;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.sdk.Scheme;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of our keys, to be handed to partners. */
@RestController
@RequestMapping("/answer-keys")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class AnswerKeyController {
    private final AnswerKeys keys;

    AnswerKeyController(AnswerKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    List<View> list() {
        return Arrays.stream(Scheme.values())
                .map(keys::of)
                .map(key -> new View(key.serialNo(), key.scheme().word(), key.publicPem()))
                .toList();
    }

    record View(String serialNo, String scheme, String publicKey) {}
}
