package io.fenqi.qr.qrcode;

import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.PARTNER_GATEWAY;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.qrcode.Resolution.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page shows after a scan. */
@RestController
@RequestMapping("/code-resolutions")
@CallableBy({PARTNER_GATEWAY, OPS})
class CodeResolutionController {
    private final ResolveCode resolveCode;

    CodeResolutionController(ResolveCode resolveCode) {
        this.resolveCode = resolveCode;
    }

    @PostMapping
    View resolve(@Valid @RequestBody Scanned body) {
        var resolution = resolveCode.resolve(body.text());
        var merchant = resolution.merchant();
        if (!merchant.accepts()) {
            throw new Refused(QrError.MERCHANT_NOT_OPEN, "Installments are not available at this merchant");
        }
        return new View(
                resolution.source(),
                resolution.kind(),
                merchant.merchantNo(),
                resolution.terminalNo(),
                merchant.name(),
                resolution.city(),
                resolution.amountFen(),
                resolution.qrCodeId(),
                merchant.productCodes());
    }

    /** Longer texts than any code reach the reader, too, so that they are refused by their own name. */
    record Scanned(@NotNull @Size(max = 4096) String text) {}

    record View(
            Source source,
            CodeKind kind,
            String merchantNo,
            @Nullable String terminalNo,
            String merchantName,
            @Nullable String city,
            @Nullable Long amountFen,
            @Nullable UUID qrCodeId,
            List<String> productCodes) {}
}
