package io.fenqi.partnergateway.lender;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a lender is reached and by which secrets it is known. */
@RestController
@RequestMapping("/lenders/{lenderId}")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class LenderController {
    private static final String LENDER_ID = "[A-Z0-9_-]{2,32}";
    private static final String SECRET = "whsec_[A-Za-z0-9+/]{32,86}={0,2}";

    private final LenderRows rows;

    LenderController(LenderRows rows) {
        this.rows = rows;
    }

    @PutMapping
    @Transactional
    View configure(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId, @Valid @RequestBody Configuration body) {
        var endpoint = endpoint(body.endpointUrl());
        var lender = rows.findById(lenderId)
                .map(known -> {
                    known.reconfigure(body.name(), endpoint, body.outgoingSecret(), body.incomingSecret());
                    return known;
                })
                .orElseGet(() ->
                        new Lender(lenderId, body.name(), endpoint, body.outgoingSecret(), body.incomingSecret()));
        return View.of(rows.save(lender));
    }

    @GetMapping
    View read(@PathVariable @Pattern(regexp = LENDER_ID) String lenderId) {
        return View.of(rows.findById(lenderId).orElseThrow(() -> new Refused(GatewayError.LENDER_UNKNOWN, lenderId)));
    }

    private static URI endpoint(String text) {
        try {
            var endpoint = new URI(text);
            if (endpoint.getHost() != null && endpoint.getScheme().matches("https?")) return endpoint;
        } catch (java.net.URISyntaxException e) {
            // refused below, like an address without host
        }
        throw new Refused(GatewayError.ENDPOINT_INVALID, "endpointUrl must be an http(s) address");
    }

    /** @param outgoingSecret signs what we send; {@code whsec_} and the base64 of 24 to 64 bytes */
    record Configuration(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 300) String endpointUrl,
            @NotBlank @Pattern(regexp = SECRET) String outgoingSecret,
            @NotBlank @Pattern(regexp = SECRET) String incomingSecret) {}

    record View(String lenderId, String name, URI endpointUrl) {
        static View of(Lender lender) {
            return new View(lender.id(), lender.name(), lender.endpoint());
        }
    }
}
