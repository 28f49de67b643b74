package io.fenqi.partnergateway.party;

import static io.fenqi.partnergateway.party.AccessPartyController.ID;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.party.AccessPartyController.StatusChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Apps of access parties for the portal (ACC-02). */
@RestController
@RequestMapping("/partner-apps")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class PartnerAppController {
    private final AccessParties parties;
    private final PartnerApps apps;
    private final PartyChanges changes;

    PartnerAppController(AccessParties parties, PartnerApps apps, PartyChanges changes) {
        this.parties = parties;
        this.apps = apps;
        this.changes = changes;
    }

    @PutMapping("/{id}")
    @Transactional
    View configure(@PathVariable @Pattern(regexp = ID) String id, @Valid @RequestBody Configuration body) {
        var party = parties.get(body.partyId());
        var app = apps.findById(id).orElseGet(() -> new PartnerApp(id, party.id(), body.kind(), body.name()));
        if (!app.partyId().equals(party.id())) throw new Refused(GatewayError.APP_TAKEN, id);
        app.rename(body.kind(), body.name());
        changes.add(party.id(), id, "APP", body.toString());
        return View.of(apps.save(app));
    }

    @PostMapping("/{id}/status")
    @Transactional
    View change(@PathVariable @Pattern(regexp = ID) String id, @Valid @RequestBody StatusChange change) {
        var app = apps.get(id);
        app.become(change.status());
        changes.add(app.partyId(), id, change.status().name(), change.reason());
        return View.of(apps.save(app));
    }

    @GetMapping("/{id}")
    View read(@PathVariable @Pattern(regexp = ID) String id) {
        return View.of(apps.get(id));
    }

    @GetMapping
    Page<View, String> list(
            @RequestParam @Pattern(regexp = ID) String partyId,
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = apps.findByPartyIdAndIdGreaterThanOrderById(partyId, after, Limit.of(limit)).stream()
                .map(View::of)
                .toList();
        return Page.of(found, limit, View::appId);
    }

    record Configuration(
            @NotBlank @Pattern(regexp = ID) String partyId,
            @NotNull PartnerApp.Kind kind,
            @NotBlank @Size(max = 100) String name) {}

    record View(String appId, String partyId, PartnerApp.Kind kind, String name, AccessStatus status) {
        static View of(PartnerApp app) {
            return new View(app.id(), app.partyId(), app.kind(), app.name(), app.status());
        }
    }
}
