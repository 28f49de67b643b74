package io.fenqi.partnergateway.party;

import io.fenqi.sdk.Scheme;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the door must know of one key of one app, as it is at this moment. */
public record Credentials(
        Partner partner,
        boolean isPartyActive,
        boolean isAppActive,
        List<AddressRange> addressRanges,
        Scheme scheme,
        String publicKeyPem,
        Instant validFrom,
        Instant validTo,
        @Nullable Instant retiredAt) {
    public boolean isKeyValid(Instant now) {
        return retiredAt == null && !now.isBefore(validFrom) && now.isBefore(validTo);
    }

    public boolean allows(InetAddress address) {
        return addressRanges.stream().anyMatch(range -> range.contains(address));
    }

    /** Compares in the time that the signature's algorithm takes, whatever the difference. */
    public boolean verifies(byte[] message, String signature) {
        try {
            return scheme.verifies(scheme.publicKey(publicKeyPem), message, signature);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("key of %s in the database".formatted(partner.appId()), unreadable);
        }
    }
}
