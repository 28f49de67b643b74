package io.fenqi.installment.product;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Products as files, and the schema that such a file follows (PRD-01). */
@RestController
@RequestMapping("/products")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ProductFileController {

    private static final String CODE = "[A-Z0-9_-]{2,32}";
    private static final String SCHEMA = "api/product-params.schema.json";

    private final PublishProduct publishProduct;
    private final ProductVersions versions;
    private final JsonMapper json;

    ProductFileController(PublishProduct publishProduct, ProductVersions versions, JsonMapper json) {
        this.publishProduct = publishProduct;
        this.versions = versions;
        this.json = json;
    }

    /** JSON Schema (2020-12) of the parameters of a product version. */
    @GetMapping(path = "/params-schema", produces = "application/schema+json")
    Resource schema() {
        return new ClassPathResource(SCHEMA);
    }

    @GetMapping("/{code}/versions/{no}/export")
    ResponseEntity<ProductFile> export(
            @PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Min(1) @Max(9999) int no) {
        var version = versions.findById(new ProductVersion.Key(code, no))
                .orElseThrow(() -> new Refused(InstallmentError.PRODUCT_UNKNOWN, "no version " + no));
        var name = ContentDisposition.attachment()
                .filename("%s-%d.json".formatted(code, no))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new ProductFile(
                        code,
                        no,
                        version.lenderId(),
                        version.name(),
                        json.readValue(version.params(), ProductParams.class)));
    }

    /** Makes a draft of an exported file; a file of a published version with the same content changes nothing. */
    @PostMapping("/imports")
    Imported take(@Valid @RequestBody ProductFile file) {
        var draft = new ProductVersion.Draft(
                file.lenderId(), file.name(), file.params(), json.writeValueAsString(file.params()));
        var version = publishProduct.draft(new ProductVersion.Key(file.productCode(), file.versionNo()), draft);
        return new Imported(
                file.productCode(), file.versionNo(), version.release().status().name());
    }

    /** One product version as a file. */
    record ProductFile(
            @NotNull @Pattern(regexp = CODE) String productCode,
            @Min(1) @Max(9999) int versionNo,
            @NotNull @Pattern(regexp = CODE) String lenderId,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid ProductParams params) {}

    record Imported(String productCode, int versionNo, String status) {}
}
