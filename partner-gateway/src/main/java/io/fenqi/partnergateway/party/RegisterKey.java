package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.sdk.Scheme;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the public key of an app: two at a time, so that the old one signs until the new one does (ACC-07). */
@Component
class RegisterKey {
    private static final int KEYS_MAX = 2;

    private final PartnerApps apps;
    private final AppKeys keys;
    private final PartyChanges changes;
    private final Clock clock;

    RegisterKey(PartnerApps apps, AppKeys keys, PartyChanges changes, Clock clock) {
        this.apps = apps;
        this.keys = keys;
        this.changes = changes;
        this.clock = clock;
    }

    /** The same key for the same time again changes nothing. */
    @Transactional
    AppKey register(String appId, Scheme scheme, String pem, Instant validFrom, Instant validTo) {
        var app = apps.lock(appId);
        var key = SoundKey.of(scheme, pem);
        var known = keys.findBySerialNo(key.serialNo());
        if (known.isPresent()) {
            return known.filter(same -> same.appId().equals(appId) && same.isValidFor(validFrom, validTo))
                    .orElseThrow(() -> new Refused(GatewayError.KEY_TAKEN, "a key is registered once"));
        }
        var now = clock.instant();
        if (!validFrom.isBefore(validTo) || !now.isBefore(validTo)) {
            throw new Refused(GatewayError.KEY_UNSOUND, "validTo must be in the future and after validFrom");
        }
        if (keys.findByAppIdAndRetiredAtIsNullAndValidToAfter(appId, now).size() >= KEYS_MAX) {
            throw new Refused(GatewayError.KEYS_TOO_MANY, "retire one of the two first");
        }
        changes.add(app.partyId(), appId, "KEY_REGISTERED", key.serialNo());
        return keys.save(new AppKey(appId, key, validFrom, validTo));
    }

    @Transactional
    AppKey retire(String appId, String serialNo) {
        var app = apps.lock(appId);
        var key = keys.findBySerialNo(serialNo)
                .filter(found -> found.appId().equals(appId))
                .orElseThrow(() -> new Refused(GatewayError.KEY_NOT_FOUND, serialNo));
        if (key.retiredAt() == null) {
            key.retire(clock.instant());
            changes.add(app.partyId(), appId, "KEY_RETIRED", serialNo);
        }
        return keys.save(key);
    }
}
