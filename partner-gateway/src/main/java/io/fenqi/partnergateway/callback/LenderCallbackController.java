package io.fenqi.partnergateway.callback;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.partnergateway.client.settlement.SettlementClient;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where lenders call: they answer, and fetch their files. */
@RestController
class LenderCallbackController {
    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";

    private final SignedCall signedCall;
    private final Callbacks callbacks;
    private final SettlementClient settlement;

    LenderCallbackController(SignedCall signedCall, Callbacks callbacks, SettlementClient settlement) {
        this.signedCall = signedCall;
        this.callbacks = callbacks;
        this.settlement = settlement;
    }

    /** 2xx is said only after the callback is stored. */
    @PostMapping("/lender-callbacks/{lenderId}")
    @OutsideDoor("verified by the lender's signature over the raw body")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void receive(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        callbacks.receive(signedCall.read(lenderId, headers, body));
    }

    /** The daily file that the body's {@code resource} names; a POST, for what is signed is the body (REP-19). */
    @PostMapping(path = "/lender-files/{lenderId}", produces = "text/csv;charset=UTF-8")
    @OutsideDoor("verified by the lender's signature over the raw body; a lender gets its own files only")
    String file(
            @PathVariable @Pattern(regexp = LENDER_ID) String lenderId,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        var asked = signedCall.read(lenderId, headers, body);
        var lender = new Actor(Actor.Kind.LENDER, lenderId);
        return CurrentCall.callAs(lender, () -> settlement.repaymentFile(asked.resource()));
    }
}
