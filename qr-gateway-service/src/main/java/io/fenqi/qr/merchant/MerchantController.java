package io.fenqi.qr.merchant;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.SETTLEMENT;

import io.fenqi.kernel.identifier.Masking;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merchants and their states, for the portal and for settlement. */
@RestController
@Validated
@RequestMapping("/merchants")
class MerchantController {
    private final OnboardMerchant onboard;

    MerchantController(OnboardMerchant onboard) {
        this.onboard = onboard;
    }

    @PutMapping("/{merchantNo}")
    @CallableBy({ADMIN, OPS})
    View put(@PathVariable @Pattern(regexp = "[0-9]{15}") String merchantNo, @Valid @RequestBody NewMerchant body) {
        return View.of(onboard.put(merchantNo, body.details()));
    }

    @PostMapping("/{merchantNo}/submission")
    @CallableBy({ADMIN, OPS})
    View submit(@PathVariable String merchantNo) {
        return View.of(onboard.change(merchantNo, Merchant::submit));
    }

    @PostMapping("/{merchantNo}/review")
    @CallableBy({ADMIN, OPS})
    View review(@PathVariable String merchantNo, @Valid @RequestBody Review body) {
        return View.of(onboard.change(merchantNo, merchant -> {
            switch (body.outcome()) {
                case APPROVE -> merchant.approve();
                case REJECT -> merchant.reject(body.reason());
            }
        }));
    }

    @PostMapping("/{merchantNo}/suspension")
    @CallableBy({ADMIN, OPS})
    View suspend(@PathVariable String merchantNo, @Valid @RequestBody Suspension body) {
        return View.of(onboard.change(merchantNo, merchant -> merchant.suspend(body.reason(), body.holdSettlement())));
    }

    @PostMapping("/{merchantNo}/resumption")
    @CallableBy({ADMIN, OPS})
    View resume(@PathVariable String merchantNo) {
        return View.of(onboard.change(merchantNo, Merchant::resume));
    }

    @PostMapping("/{merchantNo}/closure")
    @CallableBy({ADMIN, OPS})
    View close(@PathVariable String merchantNo, @Valid @RequestBody Closure body) {
        return View.of(onboard.change(merchantNo, merchant -> merchant.close(body.reason())));
    }

    @PutMapping("/{merchantNo}/settlement-account")
    @CallableBy({ADMIN, OPS})
    View settleTo(@PathVariable String merchantNo, @Valid @RequestBody SettlementAccount body) {
        return View.of(onboard.change(
                merchantNo,
                merchant ->
                        merchant.settleTo(body.settleAccountNo(), body.settleAccountName(), body.settleBankCnaps())));
    }

    @GetMapping("/{merchantNo}")
    @CallableBy({ADMIN, OPS, SETTLEMENT})
    View get(@PathVariable String merchantNo) {
        return View.of(onboard.find(merchantNo));
    }

    @GetMapping
    @CallableBy({ADMIN, OPS, SETTLEMENT})
    Page<View, String> list(
            @RequestParam(defaultValue = "") @Size(max = 15) String after,
            @RequestParam(required = false) @Nullable MerchantStatus status,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(onboard.list(after, status, limit).stream().map(View::of).toList(), limit, View::merchantNo);
    }

    @GetMapping("/{merchantNo}/settlement-terms")
    @CallableBy({SETTLEMENT, OPS})
    SettlementTerms settlementTerms(@PathVariable String merchantNo) {
        return SettlementTerms.of(onboard.find(merchantNo));
    }

    record NewMerchant(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String shortName,
            @NotBlank @Size(max = 18) String uscc,
            @NotBlank @Size(max = 60) String legalPersonName,
            @NotBlank @Size(max = 18) String legalPersonResidentId,
            @NotNull @Pattern(regexp = "[0-9]{4}") String mcc,
            @NotNull @Pattern(regexp = "[0-9]{6}") String region,
            @NotNull @Pattern(regexp = "[0-9]{5,32}") String settleAccountNo,
            @NotBlank @Size(max = 100) String settleAccountName,
            @NotBlank @Size(max = 12) String settleBankCnaps,

            @NotNull @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,4})?")
            String feeRatePercent) {
        MerchantDetails details() {
            return new MerchantDetails(
                    name,
                    shortName,
                    uscc,
                    legalPersonName,
                    legalPersonResidentId,
                    mcc,
                    region,
                    settleAccountNo,
                    settleAccountName,
                    settleBankCnaps,
                    FeeRate.ofPercent(feeRatePercent));
        }
    }

    enum Outcome {
        APPROVE,
        REJECT
    }

    record Review(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 200) String reason) {}

    record Suspension(@NotBlank @Size(max = 200) String reason, boolean holdSettlement) {}

    record Closure(@NotBlank @Size(max = 200) String reason) {}

    record SettlementAccount(
            @NotNull @Pattern(regexp = "[0-9]{5,32}") String settleAccountNo,
            @NotBlank @Size(max = 100) String settleAccountName,
            @NotBlank @Size(max = 12) String settleBankCnaps) {}

    /** Masked: who needs more asks for a reveal at the portal. */
    record View(
            String merchantNo,
            String name,
            String shortName,
            String uscc,
            String legalPersonName,
            String legalPersonResidentId,
            String mcc,
            String region,
            String settleAccountNo,
            String settleAccountType,
            String settleBankCnaps,
            String feeRatePercent,
            MerchantStatus status,
            @Nullable String statusReason,
            boolean holdSettlement,
            Instant createdAt) {
        static View of(Merchant merchant) {
            var details = merchant.details();
            return new View(
                    merchant.merchantNo(),
                    details.name(),
                    details.shortName(),
                    details.uscc(),
                    Masking.name(details.legalPersonName()),
                    Masking.residentId(details.legalPersonResidentId()),
                    details.mcc(),
                    details.region(),
                    Masking.card(details.settleAccountNo()),
                    details.settleAccountType().name(),
                    details.settleBankCnaps(),
                    details.feeRate().toPercent(),
                    merchant.status(),
                    merchant.statusReason(),
                    merchant.holdsSettlement(),
                    merchant.createdAt());
        }
    }

    /** Unmasked, since the money goes there. */
    record SettlementTerms(
            String merchantNo,
            String name,
            String feeRatePercent,
            String settleAccountNo,
            String settleAccountName,
            String settleBankCnaps,
            MerchantStatus status,
            boolean holdSettlement) {
        static SettlementTerms of(Merchant merchant) {
            var details = merchant.details();
            return new SettlementTerms(
                    merchant.merchantNo(),
                    details.name(),
                    details.feeRate().toPercent(),
                    details.settleAccountNo(),
                    details.settleAccountName(),
                    details.settleBankCnaps(),
                    merchant.status(),
                    merchant.holdsSettlement());
        }
    }
}
