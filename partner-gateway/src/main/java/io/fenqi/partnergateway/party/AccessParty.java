package io.fenqi.partnergateway.party;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Somebody outside who may call the partner API, and how much of it (ACC-01). */
@Entity
@Table(name = "access_party")
class AccessParty extends Versioned {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private PartyType type;

    private String name;
    private String contact;

    @Enumerated(EnumType.STRING)
    private AccessStatus status;

    private List<String> addressRanges;
    private List<String> scopes;
    private List<String> productCodes;
    private List<String> lenderIds;
    private int callsPerMinute;

    @SuppressWarnings("NullAway.Init")
    protected AccessParty() {}

    @SuppressWarnings("NullAway.Init")
    AccessParty(String id, PartyTerms terms) {
        this.id = id;
        this.status = AccessStatus.ACTIVE;
        reconfigure(terms);
    }

    final void reconfigure(PartyTerms terms) {
        type = terms.type();
        name = terms.name();
        contact = terms.contact();
        addressRanges = List.copyOf(terms.addressRanges());
        scopes = terms.scopes().stream().map(Scope::name).sorted().toList();
        productCodes = terms.productCodes().stream().sorted().toList();
        lenderIds = terms.lenderIds().stream().sorted().toList();
        callsPerMinute = terms.callsPerMinute();
    }

    void become(AccessStatus next) {
        status = status.become(next);
    }

    String id() {
        return id;
    }

    AccessStatus status() {
        return status;
    }

    PartyTerms terms() {
        return new PartyTerms(
                type,
                name,
                contact,
                addressRanges,
                scopes.stream().map(Scope::valueOf).toList(),
                productCodes,
                lenderIds,
                callsPerMinute);
    }

    /** What sort of outsider it is. */
    enum PartyType {
        PARTNER,
        SERVICE_PROVIDER,
        ACQUIRER,
        LENDER
    }
}
