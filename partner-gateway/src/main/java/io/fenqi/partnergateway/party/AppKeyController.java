package io.fenqi.partnergateway.party;

import static io.fenqi.partnergateway.party.AccessPartyController.ID;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.sdk.Scheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys of an app for the portal (ACC-07). */
@RestController
@RequestMapping("/partner-apps/{appId}/keys")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class AppKeyController {
    /** The newest hundred would do: an app has two at a time. */
    private static final Limit SHOWN = Limit.of(200);

    private final RegisterKey registerKey;
    private final AppKeys keys;

    AppKeyController(RegisterKey registerKey, AppKeys keys) {
        this.registerKey = registerKey;
        this.keys = keys;
    }

    @PostMapping
    View register(@PathVariable @Pattern(regexp = ID) String appId, @Valid @RequestBody NewKey key) {
        return View.of(registerKey.register(appId, key.scheme(), key.publicKey(), key.validFrom(), key.validTo()));
    }

    @PostMapping("/{serialNo}/retirement")
    View retire(
            @PathVariable @Pattern(regexp = ID) String appId,
            @PathVariable @Pattern(regexp = "[0-9A-F]{40}") String serialNo) {
        return View.of(registerKey.retire(appId, serialNo));
    }

    @GetMapping
    List<View> list(@PathVariable @Pattern(regexp = ID) String appId) {
        return keys.findByAppIdOrderBySerialNo(appId, SHOWN).stream()
                .map(View::of)
                .toList();
    }

    /** @param publicKey PEM of the public half; the private one never leaves its owner */
    record NewKey(
            @NotNull Scheme scheme,
            @NotBlank @Size(max = 2_000) String publicKey,
            @NotNull Instant validFrom,
            @NotNull Instant validTo) {}

    record View(
            String serialNo,
            String appId,
            Scheme scheme,
            Instant validFrom,
            Instant validTo,
            @Nullable Instant retiredAt) {
        static View of(AppKey key) {
            return new View(key.serialNo(), key.appId(), key.scheme(), key.validFrom(), key.validTo(), key.retiredAt());
        }
    }
}
