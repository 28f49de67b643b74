package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The product factory's edge. */
@RestController
@RequestMapping("/products")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ProductController {

    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final int NO_MAX = 9999;

    private final PublishProduct publishProduct;
    private final ProductVersions versions;
    private final JsonMapper json;

    ProductController(PublishProduct publishProduct, ProductVersions versions, JsonMapper json) {
        this.publishProduct = publishProduct;
        this.versions = versions;
        this.json = json;
    }

    @PutMapping("/{code}/versions/{no}")
    View draft(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody NewVersion body) {
        return view(publishProduct.draft(new ProductVersion.Key(code, no), draft(body)));
    }

    /** The maker is done: from now on a second person decides. */
    @PostMapping("/{code}/versions/{no}/submission")
    View submit(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(NO_MAX) int no) {
        return view(publishProduct.submit(new ProductVersion.Key(code, no)));
    }

    @PostMapping("/{code}/versions/{no}/return")
    View sendBack(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody Return body) {
        return view(publishProduct.sendBack(new ProductVersion.Key(code, no), body.reason()));
    }

    @PostMapping("/{code}/versions/{no}/publication")
    View publish(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(NO_MAX) int no) {
        return view(publishProduct.publish(new ProductVersion.Key(code, no)));
    }

    @PostMapping("/{code}/versions/{no}/retirement")
    View retire(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Min(1) @Max(NO_MAX) int no,
            @Valid @RequestBody Retirement body) {
        return view(publishProduct.retire(new ProductVersion.Key(code, no), body.lastDay()));
    }

    /** What keeps a version from being published; nothing when it may be. */
    @GetMapping("/{code}/versions/{no}/findings")
    Findings findings(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(NO_MAX) int no) {
        return new Findings(publishProduct.findings(new ProductVersion.Key(code, no)));
    }

    @GetMapping("/{code}")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY, ServiceName.QR_GATEWAY})
    Product product(@PathVariable @Pattern(regexp = CODE) String code) {
        var found = versions.ofProduct(code);
        if (found.isEmpty()) {
            throw new Refused(InstallmentError.PRODUCT_UNKNOWN, code);
        }
        return new Product(
                code,
                found.getFirst().lenderId(),
                found.stream().map(this::view).toList());
    }

    @GetMapping
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS, ServiceName.PARTNER_GATEWAY, ServiceName.QR_GATEWAY})
    Page products(
            @RequestParam(defaultValue = "") @Pattern(regexp = CODE + "|") String lenderId,
            @RequestParam(defaultValue = ":0") @Pattern(regexp = "([A-Z0-9_-]{2,32})?:\\d{1,4}") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var colon = after.indexOf(':');
        var found = versions.after(
                after.substring(0, colon), Integer.parseInt(after.substring(colon + 1)), lenderId, limit);
        var items = found.stream().map(this::view).toList();
        if (items.size() < limit) {
            return new Page(items, null);
        }
        var last = items.getLast();
        return new Page(items, last.productCode() + ":" + last.versionNo());
    }

    private ProductVersion.Draft draft(NewVersion body) {
        return new ProductVersion.Draft(
                body.lenderId(), body.name(), body.params(), json.writeValueAsString(body.params()));
    }

    private View view(ProductVersion version) {
        var release = version.release();
        return new View(
                version.key().code(),
                version.key().no(),
                version.lenderId(),
                version.name(),
                release.status().name(),
                release.effectiveFrom(),
                release.effectiveTo(),
                release.draftedBy(),
                release.submittedBy(),
                release.publishedBy(),
                release.returnReason(),
                json.readValue(version.params(), ProductParams.class));
    }

    record NewVersion(
            @NotNull @Pattern(regexp = CODE) String lenderId,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid ProductParams params) {}

    record Return(@NotBlank @Size(max = 200) String reason) {}

    /** @param lastDay last day on which quotes are made, yesterday at the earliest */
    record Retirement(@NotNull LocalDate lastDay) {}

    record Findings(List<FieldError> findings) {}

    /**
     * A version with who did what.
     *
     * @param effectiveTo last day of the offer as it stands now; the parameters say what was published
     */
    record View(
            String productCode,
            int versionNo,
            String lenderId,
            String name,
            String status,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String draftedBy,
            @Nullable String submittedBy,
            @Nullable String publishedBy,
            @Nullable String returnReason,
            ProductParams params) {}

    record Product(String productCode, String lenderId, List<View> versions) {}

    record Page(List<View> items, @Nullable String nextAfter) {}
}
