package io.fenqi.installment.snapshot;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lenders' daily files, and what came out when a lender compared; a lender sees its own only. */
@RestController
@RequestMapping("/lenders/{lenderId}")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class SnapshotController {
    private static final String GZIP = "application/gzip";
    private static final String LENDER = "[A-Z0-9_-]{2,32}";

    private final Snapshots snapshots;
    private final CompareSnapshot compareSnapshot;
    private final Comparisons comparisons;

    SnapshotController(Snapshots snapshots, CompareSnapshot compareSnapshot, Comparisons comparisons) {
        this.snapshots = snapshots;
        this.compareSnapshot = compareSnapshot;
        this.comparisons = comparisons;
    }

    /** Latest first; {@code after} names the date of the last one seen. */
    @GetMapping("/snapshots")
    Page<View, LocalDate> list(
            @PathVariable @Pattern(regexp = LENDER) String lenderId,
            @RequestParam(defaultValue = "9999-12-31") LocalDate after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        requireOwn(lenderId);
        var items =
                snapshots.before(lenderId, after, limit).stream().map(View::of).toList();
        return Page.of(items, limit, View::date);
    }

    @GetMapping("/snapshots/{date}")
    View one(@PathVariable @Pattern(regexp = LENDER) String lenderId, @PathVariable LocalDate date) {
        requireOwn(lenderId);
        return View.of(snapshots.get(lenderId, date));
    }

    /** The file itself, part by part. */
    @GetMapping("/snapshots/{date}/content")
    void content(
            @PathVariable @Pattern(regexp = LENDER) String lenderId,
            @PathVariable LocalDate date,
            HttpServletResponse response)
            throws IOException {
        requireOwn(lenderId);
        var snapshot = snapshots.get(lenderId, date);
        response.setContentType(GZIP);
        response.setHeader(
                HttpHeaders.ETAG, "\"%s\"".formatted(snapshot.figures().sha256()));
        var parts = snapshots.parts(snapshot);
        while (parts.hasNext()) {
            response.getOutputStream().write(parts.next());
        }
    }

    /** The body is the file; sent as {@code application/gzip} it may be long. */
    @PostMapping("/snapshot-comparisons")
    Compared compare(
            @PathVariable @Pattern(regexp = LENDER) String lenderId, @RequestParam LocalDate date, InputStream file)
            throws IOException {
        requireOwn(lenderId);
        return Compared.of(compareSnapshot.compare(lenderId, date, file));
    }

    @GetMapping("/snapshot-comparisons/{id}")
    Compared comparison(@PathVariable @Pattern(regexp = LENDER) String lenderId, @PathVariable UUID id) {
        return Compared.of(find(lenderId, id));
    }

    @GetMapping("/snapshot-comparisons/{id}/differences")
    Page<Differs, Long> differences(
            @PathVariable @Pattern(regexp = LENDER) String lenderId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @PositiveOrZero long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = comparisons.differences(find(lenderId, id), after, limit).stream()
                .map(Differs::of)
                .toList();
        return Page.of(items, limit, Differs::no);
    }

    private Comparison find(String lenderId, UUID id) {
        requireOwn(lenderId);
        return comparisons
                .find(lenderId, id)
                .orElseThrow(() -> new Refused(InstallmentError.SNAPSHOT_UNKNOWN, "no comparison " + id));
    }

    private static void requireOwn(String lenderId) {
        var actor = CurrentCall.actor();
        boolean own = switch (actor.kind()) {
            case LENDER -> actor.id().equals(lenderId);
            case OPERATOR, SYSTEM -> true;
            case CUSTOMER, PARTNER -> false;
        };
        if (!own) {
            throw new Refused(InstallmentError.SNAPSHOT_UNKNOWN, "no snapshot of " + lenderId);
        }
    }

    record View(
            String lenderId,
            LocalDate date,
            Instant takenAt,
            long loanCount,
            long outstandingPrincipalFen,
            String sha256) {
        static View of(Snapshot snapshot) {
            var figures = snapshot.figures();
            return new View(
                    snapshot.lenderId(),
                    snapshot.date(),
                    snapshot.takenAt(),
                    figures.loanCount(),
                    figures.outstandingPrincipalFen(),
                    figures.sha256());
        }
    }

    record Compared(
            UUID id,
            String lenderId,
            LocalDate date,
            String fileSha256,
            long loanCount,
            long outstandingPrincipalFen,
            long missingHere,
            long missingThere,
            long fieldDiffers,
            Instant comparedAt) {
        static Compared of(Comparison comparison) {
            return new Compared(
                    comparison.id(),
                    comparison.lenderId(),
                    comparison.date(),
                    comparison.fileSha256(),
                    comparison.loanCount(),
                    comparison.outstandingPrincipalFen(),
                    comparison.found().missingHere(),
                    comparison.found().missingThere(),
                    comparison.found().fieldDiffers(),
                    comparison.comparedAt());
        }
    }

    record Differs(
            long no,
            Difference.Kind kind,
            String loanNoteId,
            SnapshotField field,
            @Nullable String ours,
            @Nullable String theirs) {
        static Differs of(Comparisons.Numbered numbered) {
            var difference = numbered.difference();
            return new Differs(
                    numbered.no(),
                    difference.kind(),
                    difference.loanNoteId(),
                    difference.field(),
                    difference.ours(),
                    difference.theirs());
        }
    }
}
