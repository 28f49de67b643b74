package io.fenqi.qr.qrcode;

import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new code.
 *
 * @param terminalNo null only for an order that stands in for a print without a terminal that we know
 * @param amountFen only and always with a dynamic code
 * @param expiresAt only and always with a dynamic code
 * @param existingText the acquirer's print that is to be bound, only and always with format EXISTING
 */
record NewCode(
        String merchantNo,
        @Nullable String terminalNo,
        CodeKind kind,
        CodeFormat format,
        @Nullable Long amountFen,
        @Nullable Instant expiresAt,
        @Nullable String existingText) {
    NewCode {
        boolean dynamic = kind == CodeKind.DYNAMIC;
        if (dynamic != (amountFen != null)) throw wrong("amountFen", "goes with a dynamic code");
        if (dynamic != (expiresAt != null)) throw wrong("expiresAt", "goes with a dynamic code");
        if ((format == CodeFormat.EXISTING) != (existingText != null)) {
            throw wrong("existingText", "goes with the format EXISTING");
        }
        if (dynamic && format == CodeFormat.EXISTING) throw wrong("format", "an existing print is static");
    }

    private static Refused wrong(String field, String message) {
        return new Refused(
                QrError.CODE_MALFORMED, "The code cannot be made so", new FieldError(field, "pairing", message));
    }
}
