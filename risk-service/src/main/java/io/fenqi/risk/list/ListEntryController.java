package io.fenqi.risk.list;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import io.fenqi.risk.list.ListEntry.Kind;
import io.fenqi.risk.list.ListEntry.ListName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adding to, reading and taking off the lists; who did it stays in the row. */
@RestController
@RequestMapping("/list-entries")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class ListEntryController {
    private final ListEntries entries;
    private final IdempotentPut idempotentPut;
    private final Clock clock;

    ListEntryController(ListEntries entries, IdempotentPut idempotentPut, Clock clock) {
        this.entries = entries;
        this.idempotentPut = idempotentPut;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    @Transactional
    View add(@PathVariable UUID id, @Valid @RequestBody NewEntry body) {
        if (!idempotentPut.claim("list-entry", id, body)) return find(id).view();
        var by = CurrentCall.actor().toString();
        var entry = new ListEntry(
                id,
                body.list(),
                body.kind(),
                body.value(),
                body.source(),
                body.reason(),
                body.expiresOn(),
                clock.instant(),
                by);
        return entries.save(entry).view();
    }

    @GetMapping
    Page<View, UUID> list(
            @RequestParam ListName list,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "50") @Positive @Max(200) int limit) {
        var items =
                entries.page(list, after, limit).stream().map(ListEntry::view).toList();
        return Page.of(items, limit, View::id);
    }

    @PostMapping("/{id}/removal")
    @Transactional
    View remove(@PathVariable UUID id) {
        var entry = find(id);
        entry.remove(clock.instant());
        return entries.save(entry).view();
    }

    private ListEntry find(UUID id) {
        return entries.findById(id)
                .orElseThrow(() -> new Refused(RiskError.LIST_ENTRY_NOT_FOUND, "id %s".formatted(id)));
    }

    record NewEntry(
            @NotNull ListName list,
            @NotNull Kind kind,
            @NotBlank @Size(max = 128) String value,
            @NotBlank @Size(max = 64) String source,
            @NotBlank @Size(max = 200) String reason,
            @Nullable LocalDate expiresOn) {}

    record View(
            UUID id,
            ListName list,
            Kind kind,
            String value,
            String source,
            String reason,
            @Nullable LocalDate expiresOn,
            Instant addedAt,
            String addedBy,
            @Nullable Instant removedAt) {}
}
