package io.fenqi.qr.qrcode;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.PARTNER_GATEWAY;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.qr.code.QrImage;
import io.fenqi.qr.code.QrImage.Wear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Codes for the portal that prints them and for the gateway that shows orders. */
@RestController
@Validated
@RequestMapping("/qr-codes")
@CallableBy({ADMIN, PARTNER_GATEWAY, OPS})
class QrCodeController {
    private final IssueQrCode issue;
    private final Clock clock;

    QrCodeController(IssueQrCode issue, Clock clock) {
        this.issue = issue;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View put(@PathVariable UUID id, @Valid @RequestBody NewQrCode body) {
        return view(issue.issue(id, body.wanted()));
    }

    @GetMapping("/{id}")
    View get(@PathVariable UUID id) {
        return view(issue.find(id));
    }

    @GetMapping(path = "/{id}/image", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] image(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "600") @Min(200) @Max(2000) int pixels,
            @RequestParam(defaultValue = "COUNTER") Wear wear) {
        return QrImage.png(issue.find(id).text(), pixels, wear);
    }

    @PostMapping("/{id}/disablement")
    View disable(@PathVariable UUID id) {
        return view(issue.change(id, QrCode::disable));
    }

    @PostMapping("/{id}/replacement")
    View replace(@PathVariable UUID id, @Valid @RequestBody Replacement body) {
        var successor = issue.find(body.replacementId());
        var until = clock.instant().plus(Duration.ofDays(body.keepWorkingDays()));
        return view(issue.change(id, code -> code.replaceBy(successor.id(), until)));
    }

    private static View view(QrCode code) {
        return new View(
                code.id(),
                code.text(),
                code.kind(),
                code.merchantNo(),
                code.terminalNo(),
                code.amount().map(Money::fen).orElse(null),
                code.status().name(),
                code.expiresAt(),
                code.createdAt());
    }

    record NewQrCode(
            @NotNull @Pattern(regexp = "[0-9]{15}") String merchantNo,
            @NotNull @Pattern(regexp = "[0-9]{8}") String terminalNo,
            @NotNull CodeKind kind,
            @NotNull CodeFormat format,
            @Nullable @Positive @Max(100_000_000_00L) Long amountFen,
            @Nullable Instant expiresAt,
            @Nullable @Size(max = 512) String existingText) {
        NewCode wanted() {
            return new NewCode(merchantNo, terminalNo, kind, format, amountFen, expiresAt, existingText);
        }
    }

    /** The old print goes on working for so many days; 0 ends it at once. */
    record Replacement(
            @NotNull UUID replacementId, @Min(0) @Max(365) int keepWorkingDays) {}

    record View(
            UUID id,
            String text,
            CodeKind kind,
            String merchantNo,
            @Nullable String terminalNo,
            @Nullable Long amountFen,
            String status,
            @Nullable Instant expiresAt,
            Instant createdAt) {}
}
