package io.fenqi.kit.event;

import io.fenqi.kit.crypto.FieldCipher;
import org.jspecify.annotations.Nullable;

/** An event's data in the outbox: encrypted where the service has keys, since lenders are told personal data. */
record SealedJson(@Nullable FieldCipher cipher) {

    String seal(String json) {
        return cipher == null ? json : cipher.encrypt(json);
    }

    String open(String sealed) {
        if (cipher == null || sealed.startsWith("{")) {
            return sealed;
        }
        return cipher.decrypt(sealed);
    }
}
