package io.fenqi.qr.qrcode;

import io.fenqi.qr.code.ScannedCode;
import java.util.Optional;

/** By which name a scanned code is found among those that we know. */
final class ScannedLookup {
    private ScannedLookup() {}

    static Optional<String> of(ScannedCode scanned) {
        return switch (scanned) {
            case ScannedCode.OwnLink own -> Optional.of(own.codeNo());
            case ScannedCode.Emv emv -> emv.code().referenceLabel();
            case ScannedCode.UnionPayLink _, ScannedCode.ChinaUmsLink _ -> ofExisting(scanned);
            case ScannedCode.NotAccepted _ -> Optional.empty();
        };
    }

    /** Codes that others print. */
    static Optional<String> ofExisting(ScannedCode scanned) {
        return switch (scanned) {
            case ScannedCode.UnionPayLink link ->
                Optional.of("UNIONPAY:%s/%s".formatted(link.acquirer(), link.number()));
            case ScannedCode.ChinaUmsLink link -> Optional.of("CHINAUMS:" + link.number());
            case ScannedCode.OwnLink _, ScannedCode.Emv _, ScannedCode.NotAccepted _ -> Optional.empty();
        };
    }
}
