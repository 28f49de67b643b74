package io.fenqi.partnergateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.sdk.SignedText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever writes a client which text we would have verified, and whether it fits. Spends no nonce. */
@RestController
@RequestMapping("/sandbox/signing-checks")
@Profile("sandbox")
@OutsideDoor("there is none in production; it tells only what the asker has sent")
class SigningCheckController {
    private final AdmitCall admitCall;

    SigningCheckController(AdmitCall admitCall) {
        this.admitCall = admitCall;
    }

    @PostMapping
    Result check(@Valid @RequestBody Signed signed, HttpServletRequest request) {
        var from = InetAddress.ofLiteral(request.getRemoteAddr());
        var call = new RawCall(
                signed.method(),
                signed.target(),
                List.of(signed.authorization()),
                from,
                signed.body().getBytes(UTF_8));
        try {
            var authorization = admitCall.authorizationOf(call);
            var text = SignedText.ofRequest(
                    call.method(), call.target(), authorization.timestamp(), authorization.nonce(), call.body());
            return new Result(new String(text, UTF_8), outcome(() -> admitCall.prove(call, authorization)));
        } catch (Refused unreadable) {
            return new Result(null, unreadable.code().name());
        }
    }

    private static String outcome(Runnable proof) {
        try {
            proof.run();
            return "RIGHT";
        } catch (Refused wrong) {
            return wrong.code().name();
        }
    }

    /** A call as the asker would send it. */
    record Signed(
            @NotBlank @Pattern(regexp = "GET|PUT|POST") String method,
            @NotBlank @Size(max = 1_600) String target,
            @NotNull @Size(max = 100_000) String body,
            @NotBlank @Size(max = 2_000) String authorization) {
        @Override
        public String toString() {
            return "Signed[...]";
        }
    }

    /**
     * @param signedText line by line what the signature must cover; null if the header cannot be read
     * @param outcome RIGHT, or the code of the refusal
     */
    record Result(@Nullable String signedText, String outcome) {}
}
