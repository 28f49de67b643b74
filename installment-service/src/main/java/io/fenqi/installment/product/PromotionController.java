package io.fenqi.installment.product;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Promotions of a product over REST. */
@RestController
@RequestMapping("/products/{code}/promotions")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class PromotionController {

    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final int NO_MAX = 9999;

    private final PublishPromotion publishPromotion;
    private final Promotions promotions;
    private final JsonMapper json;

    PromotionController(PublishPromotion publishPromotion, Promotions promotions, JsonMapper json) {
        this.publishPromotion = publishPromotion;
        this.promotions = promotions;
        this.json = json;
    }

    @PutMapping("/{no}")
    View draft(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody PromotionTerms body) {
        return view(publishPromotion.draft(new Promotion.Key(code, no), body));
    }

    @PostMapping("/{no}/submission")
    View submit(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(NO_MAX) int no) {
        return view(publishPromotion.submit(new Promotion.Key(code, no)));
    }

    @PostMapping("/{no}/return")
    View sendBack(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody Return body) {
        return view(publishPromotion.sendBack(new Promotion.Key(code, no), body.reason()));
    }

    @PostMapping("/{no}/publication")
    View publish(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(NO_MAX) int no) {
        return view(publishPromotion.publish(new Promotion.Key(code, no)));
    }

    @PostMapping("/{no}/retirement")
    View retire(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody Retirement body) {
        return view(publishPromotion.retire(new Promotion.Key(code, no), body.lastDay()));
    }

    /** The newest 200. */
    @GetMapping
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY})
    Listed promotions(@PathVariable @Pattern(regexp = CODE) String code) {
        return new Listed(promotions.ofProduct(code).stream().map(this::view).toList());
    }

    private View view(Promotion promotion) {
        var release = promotion.release();
        return new View(
                promotion.key().code(),
                promotion.key().no(),
                release.status().name(),
                release.effectiveFrom(),
                release.effectiveTo(),
                release.draftedBy(),
                release.submittedBy(),
                release.publishedBy(),
                release.returnReason(),
                json.readValue(promotion.terms(), PromotionTerms.class));
    }

    record Return(@NotBlank @Size(max = 200) String reason) {}

    record Retirement(@NotNull LocalDate lastDay) {}

    /** A promotion with who did what; {@code effectiveTo} is its last day as it stands now. */
    record View(
            String productCode,
            int promotionNo,
            String status,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String draftedBy,
            @Nullable String submittedBy,
            @Nullable String publishedBy,
            @Nullable String returnReason,
            PromotionTerms terms) {}

    record Listed(List<View> items) {}
}
