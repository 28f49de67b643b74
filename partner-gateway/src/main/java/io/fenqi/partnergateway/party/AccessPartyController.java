package io.fenqi.partnergateway.party;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Access parties for the portal (ACC-01). */
@RestController
@RequestMapping("/access-parties")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class AccessPartyController {
    static final String ID = "[A-Z0-9_-]{2,32}";

    private final AccessParties parties;
    private final PartyChanges changes;

    AccessPartyController(AccessParties parties, PartyChanges changes) {
        this.parties = parties;
        this.changes = changes;
    }

    @PutMapping("/{id}")
    @Transactional
    View configure(@PathVariable @Pattern(regexp = ID) String id, @Valid @RequestBody PartyTerms terms) {
        checkRanges(terms);
        var known = parties.findById(id);
        if (known.filter(same -> same.terms().equals(terms)).isEmpty()) {
            known.ifPresent(party -> party.reconfigure(terms));
            var saved = parties.save(known.orElseGet(() -> new AccessParty(id, terms)));
            changes.add(id, id, "TERMS", saved.terms().toString());
        }
        return View.of(parties.get(id));
    }

    @PostMapping("/{id}/status")
    @Transactional
    View change(@PathVariable @Pattern(regexp = ID) String id, @Valid @RequestBody StatusChange change) {
        var party = parties.get(id);
        party.become(change.status());
        changes.add(id, id, change.status().name(), change.reason());
        return View.of(parties.save(party));
    }

    @GetMapping("/{id}")
    View read(@PathVariable @Pattern(regexp = ID) String id) {
        return View.of(parties.get(id));
    }

    @GetMapping
    Page<View, String> list(
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = parties.findByIdGreaterThanOrderById(after, Limit.of(limit)).stream()
                .map(View::of)
                .toList();
        return Page.of(found, limit, View::partyId);
    }

    @GetMapping("/{id}/changes")
    Page<PartyChanges.Change, UUID> changes(
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(changes.list(id, after, limit), limit, PartyChanges.Change::id);
    }

    private static void checkRanges(PartyTerms terms) {
        for (int i = 0; i < terms.addressRanges().size(); i++) {
            if (AddressRange.parse(terms.addressRanges().get(i)).isEmpty()) {
                throw new Refused(
                        KitError.INVALID_FIELDS,
                        "an address range is not one",
                        new FieldError("addressRanges[%d]".formatted(i), "Range", "must be like 203.0.113.0/24"));
            }
        }
    }

    record StatusChange(
            @NotNull AccessStatus status,
            @NotBlank @Size(max = 200) String reason) {}

    record View(String partyId, AccessStatus status, PartyTerms terms) {
        static View of(AccessParty party) {
            return new View(party.id(), party.status(), party.terms());
        }
    }
}
