package io.fenqi.qr.merchant;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.qr.merchant.Acceptance.Agreement;
import io.fenqi.qr.merchant.Acceptance.Channel;
import io.fenqi.qr.merchant.Acceptance.Enrolment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What opens a merchant for installments: agreement, enrolments, stores and terminals. */
@RestController
@Validated
@RequestMapping("/merchants/{merchantNo}")
@CallableBy({ADMIN, OPS})
class AcceptanceController {
    private final OnboardMerchant onboard;
    private final Acceptance acceptance;
    private final Places places;

    AcceptanceController(OnboardMerchant onboard, Acceptance acceptance, Places places) {
        this.onboard = onboard;
        this.acceptance = acceptance;
        this.places = places;
    }

    @PutMapping("/acceptance-agreements/{id}")
    AgreementView sign(@PathVariable String merchantNo, @PathVariable UUID id, @Valid @RequestBody NewAgreement body) {
        onboard.find(merchantNo);
        acceptance.sign(
                merchantNo,
                id,
                new Agreement(merchantNo, body.version(), body.signedOn(), body.channel(), body.evidence()));
        return new AgreementView(id, merchantNo, body.version(), body.signedOn(), body.channel());
    }

    @PutMapping("/enrolments/{productCode}")
    EnrolmentView enrol(
            @PathVariable String merchantNo,
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String productCode,
            @Valid @RequestBody NewEnrolment body) {
        onboard.find(merchantNo);
        acceptance.enrol(merchantNo, productCode, new Enrolment(body.effectiveFrom(), body.effectiveTo()));
        return new EnrolmentView(merchantNo, productCode, body.effectiveFrom(), body.effectiveTo());
    }

    @PutMapping("/stores/{storeNo}")
    StoreView putStore(
            @PathVariable String merchantNo,
            @PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{1,32}") String storeNo,
            @Valid @RequestBody NewStore body) {
        onboard.find(merchantNo);
        places.putStore(merchantNo, storeNo, body.name(), body.address());
        return new StoreView(merchantNo, storeNo, body.name(), body.address());
    }

    @PutMapping("/terminals/{terminalNo}")
    TerminalView putTerminal(
            @PathVariable String merchantNo,
            @PathVariable @Pattern(regexp = "[0-9]{8}") String terminalNo,
            @Valid @RequestBody NewTerminal body) {
        onboard.find(merchantNo);
        places.putTerminal(merchantNo, terminalNo, body.storeNo());
        return new TerminalView(merchantNo, terminalNo, body.storeNo());
    }

    record NewAgreement(
            @NotBlank @Size(max = 40) String version,
            @NotNull LocalDate signedOn,
            @NotNull Channel channel,
            @NotBlank @Size(max = 500) String evidence) {}

    record AgreementView(UUID id, String merchantNo, String version, LocalDate signedOn, Channel channel) {}

    record NewEnrolment(
            @NotNull LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) {}

    record EnrolmentView(
            String merchantNo,
            String productCode,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    record NewStore(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 200) String address) {}

    record StoreView(String merchantNo, String storeNo, String name, String address) {}

    record NewTerminal(@NotBlank @Size(max = 32) String storeNo) {}

    record TerminalView(String merchantNo, String terminalNo, String storeNo) {}
}
