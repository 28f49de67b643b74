package io.fenqi.sandbox.lendercore;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sandbox.SandboxError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lender core's door for the platform, and the knobs by which a story sets its behaviour. */
@RestController
@RequestMapping("/lender-core/{lenderId}")
class LenderCoreController {
    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";
    private static final String SECRET = "whsec_[A-Za-z0-9+/]{32,86}={0,2}";

    private final LenderCores cores;
    private final SignedCallback signedCallback;
    private final JsonMapper json;

    LenderCoreController(LenderCores cores, SignedCallback signedCallback, JsonMapper json) {
        this.cores = cores;
        this.signedCallback = signedCallback;
        this.json = json;
    }

    @PutMapping
    @CallableBy({ServiceName.OPS, ServiceName.ADMIN})
    void wire(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @Valid @RequestBody Wiring body) {
        cores.save(new LenderCore(
                lenderId, body.callbackUrl(), body.incomingSecret(), body.outgoingSecret(), Behaviour.KIND));
    }

    @PutMapping("/behaviour")
    @CallableBy({ServiceName.OPS, ServiceName.ADMIN})
    void behave(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @Valid @RequestBody Behaviour body) {
        cores.save(cores.get(lenderId).behaving(body));
    }

    @GetMapping("/received")
    @CallableBy({ServiceName.OPS, ServiceName.ADMIN})
    List<ReceivedEvent> received(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestParam @NotBlank @Size(max = 64) String resource) {
        return cores.heard(lenderId, resource);
    }

    @PostMapping("/events")
    @OutsideDoor("plays an outsider; verified by the platform's signature over the raw body")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void hear(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestHeader("webhook-id") String id,
            @RequestHeader("webhook-timestamp") String timestamp,
            @RequestHeader("webhook-signature") String signature,
            @RequestBody byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (!signedCallback.isSigned(cores.get(lenderId), id, timestamp, signature, text))
            throw new Refused(SandboxError.SIGNATURE_WRONG, "no signature fits");
        cores.hear(lenderId, read(text));
    }

    private ReceivedEvent read(String text) {
        try {
            return json.readValue(text, ReceivedEvent.class);
        } catch (JacksonException e) {
            throw new Refused(KitError.MALFORMED_BODY, "not an event");
        }
    }

    record Wiring(
            @NotNull URI callbackUrl,
            @NotBlank @Pattern(regexp = SECRET) String incomingSecret,
            @NotBlank @Pattern(regexp = SECRET) String outgoingSecret) {}
}
