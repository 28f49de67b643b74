package io.fenqi.installment.quote;

import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a product version, also a draft, would make of an amount; nothing is stored. */
@RestController
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class PreviewController {

    private final ProductCatalog catalog;

    PreviewController(ProductCatalog catalog) {
        this.catalog = catalog;
    }

    @PostMapping("/products/{code}/versions/{no}/preview")
    QuotedPlan preview(
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String code,
            @PathVariable @Min(1) @Max(9999) int no,
            @Valid @RequestBody Preview body) {
        var wish = new DrawUpPlan.Wish(body.amountFen(), body.termCount(), body.priceTier(), body.tradeDate());
        return DrawUpPlan.of(catalog.preview(code, no), List.of(), wish);
    }

    /** An imagined purchase, without promotions. */
    record Preview(
            @Positive @Max(10_000_000_000L) long amountFen,
            @Min(1) @Max(360) int termCount,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,32}") String priceTier,
            @NotNull LocalDate tradeDate) {}
}
