package io.fenqi.qr.merchant;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.qr.merchant.EnrolBatch.Batch;
import io.fenqi.qr.merchant.EnrolBatch.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens many merchants for a product; they notice nothing (MER-03). */
@RestController
@RequestMapping("/enrolment-batches")
@CallableBy({ADMIN, OPS})
class EnrolmentBatchController {
    private final EnrolBatch enrolBatch;

    EnrolmentBatchController(EnrolBatch enrolBatch) {
        this.enrolBatch = enrolBatch;
    }

    @PostMapping("/{id}/preview")
    View preview(@PathVariable UUID id, @Valid @RequestBody Body body) {
        return new View(id, enrolBatch.preview(id, body.batch()));
    }

    @PutMapping("/{id}")
    View put(@PathVariable UUID id, @Valid @RequestBody Body body) {
        return new View(id, enrolBatch.enrol(id, body.batch()));
    }

    @PostMapping("/{id}/rollback")
    RolledBack rollBack(@PathVariable UUID id) {
        return new RolledBack(id, enrolBatch.rollBack(id));
    }

    record Body(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String productCode,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotEmpty @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9]{15}") String> merchantNos) {
        Batch batch() {
            return Batch.of(productCode, effectiveFrom, effectiveTo, merchantNos);
        }
    }

    record View(UUID id, List<Verdict> items) {}

    record RolledBack(UUID id, int count) {}
}
