package io.fenqi.partnergateway.party;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A program of a party, which signs with keys of its own (ACC-02). */
@Entity
@Table(name = "partner_app")
class PartnerApp extends Versioned {
    @Id
    private String id;

    private String partyId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private AccessStatus status;

    @SuppressWarnings("NullAway.Init")
    protected PartnerApp() {}

    PartnerApp(String id, String partyId, Kind kind, String name) {
        this.id = id;
        this.partyId = partyId;
        this.kind = kind;
        this.name = name;
        this.status = AccessStatus.ACTIVE;
    }

    void rename(Kind newKind, String newName) {
        kind = newKind;
        name = newName;
    }

    void become(AccessStatus next) {
        status = status.become(next);
    }

    String id() {
        return id;
    }

    String partyId() {
        return partyId;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    AccessStatus status() {
        return status;
    }

    /** Where the program runs. */
    enum Kind {
        SERVER,
        WECHAT_OA,
        MINIAPP,
        H5,
        IOS,
        ANDROID
    }
}
