package io.fenqi.settlement.repaymentfile;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.PARTNER_GATEWAY;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.page.Page;
import io.fenqi.settlement.statement.RemittanceDetail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lenders' daily files: listed for people, fetched and acknowledged by lenders through partner-gateway. */
@RestController
@RequestMapping("/repayment-files")
class RepaymentFileController {
    private static final long AMOUNT_MAX_FEN = 1_000_000_000_000_000L;

    private final AcknowledgeFile acknowledgeFile;
    private final RepaymentFiles files;
    private final RemittanceDetail detail;

    RepaymentFileController(AcknowledgeFile acknowledgeFile, RepaymentFiles files, RemittanceDetail detail) {
        this.acknowledgeFile = acknowledgeFile;
        this.files = files;
        this.detail = detail;
    }

    @GetMapping
    @CallableBy({ADMIN, OPS})
    Page<View, String> list(
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items =
                files.findByAccountingDateAndLenderIdGreaterThanOrderByLenderId(date, after, Limit.of(limit)).stream()
                        .map(View::of)
                        .toList();
        return Page.of(items, limit, View::lenderId);
    }

    @GetMapping("/{id}")
    @CallableBy({PARTNER_GATEWAY, ADMIN, OPS})
    View show(@PathVariable UUID id) {
        return View.of(acknowledgeFile.visible(id));
    }

    /** The lines, as CSV. */
    @GetMapping(path = "/{id}/content", produces = "text/csv;charset=UTF-8")
    @CallableBy({PARTNER_GATEWAY, ADMIN, OPS})
    String content(@PathVariable UUID id) {
        var file = acknowledgeFile.visible(id);
        return detail.csv(file.accountingDate(), file.lenderId());
    }

    @PutMapping("/{id}/acknowledgement")
    @CallableBy({PARTNER_GATEWAY, OPS})
    View acknowledge(@PathVariable UUID id, @Valid @RequestBody Acknowledgement body) {
        return View.of(acknowledgeFile.acknowledge(id, new FileFigures(body.itemCount(), body.remittedFen())));
    }

    /** What the lender counted in its own books. */
    record Acknowledgement(
            @NotNull @PositiveOrZero @Max(AMOUNT_MAX_FEN) Long itemCount,

            @NotNull @Min(-AMOUNT_MAX_FEN) @Max(AMOUNT_MAX_FEN)
            Long remittedFen) {}

    record View(
            UUID id,
            String lenderId,
            LocalDate accountingDate,
            RepaymentFileStatus status,
            long itemCount,
            long remittedFen,
            Instant sentAt,
            Instant acknowledgeBy,
            @Nullable FileFigures acknowledged,
            @Nullable Instant acknowledgedAt) {
        static View of(RepaymentFile file) {
            return new View(
                    file.id(),
                    file.lenderId(),
                    file.accountingDate(),
                    file.status(),
                    file.figures().itemCount(),
                    file.figures().remittedFen(),
                    file.sentAt(),
                    file.acknowledgeBy(),
                    file.acknowledged(),
                    file.acknowledgedAt());
        }
    }
}
