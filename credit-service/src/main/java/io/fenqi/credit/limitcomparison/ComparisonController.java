package io.fenqi.credit.limitcomparison;

import io.fenqi.credit.limit.KeptLimits.Usage;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/limit-comparisons")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ComparisonController {
    private final CompareLimits compareLimits;
    private final Comparisons comparisons;

    ComparisonController(CompareLimits compareLimits, Comparisons comparisons) {
        this.compareLimits = compareLimits;
        this.comparisons = comparisons;
    }

    @PutMapping("/{id}/answer")
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
    View answer(@PathVariable UUID id, @Valid @RequestBody Reported body) {
        compareLimits.answer(id, body.items().stream().map(Item::usage).toList());
        return find(id);
    }

    @GetMapping("/{id}")
    View comparison(@PathVariable UUID id) {
        return find(id);
    }

    @GetMapping
    Page<View, UUID> list(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = comparisons.page(date, after, limit).stream()
                .map(comparison -> View.of(comparison, List.of()))
                .toList();
        return Page.of(items, limit, View::id);
    }

    private View find(UUID id) {
        var comparison = comparisons
                .find(id)
                .orElseThrow(() -> new Refused(CreditError.COMPARISON_NOT_FOUND, "no comparison " + id));
        return View.of(comparison, comparisons.differences(id));
    }

    record Reported(@NotNull @Size(max = 1_000) List<@NotNull @Valid Item> items) {}

    /** @param sequence of the last {@code limit.moved} that the lender has heard of this limit */
    record Item(
            @NotNull UUID limitAccountId,
            @PositiveOrZero long sequence,
            @PositiveOrZero long heldFen,
            @PositiveOrZero long usedFen) {
        Usage usage() {
            return new Usage(limitAccountId, sequence, heldFen, usedFen);
        }
    }

    /** @param differences only where one comparison is asked for */
    record View(
            UUID id,
            String lenderId,
            LocalDate date,
            int limits,
            ComparisonStatus status,
            List<Comparison.Difference> differences) {
        static View of(Comparison comparison, List<Comparison.Difference> differences) {
            return new View(
                    comparison.id(),
                    comparison.lenderId(),
                    comparison.date(),
                    comparison.limitAccountIds().size(),
                    comparison.status(),
                    differences);
        }
    }
}
