package io.fenqi.risk.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a list. Removing leaves the row, so that an old decision can be explained. */
@Entity
@Table(name = "list_entry")
class ListEntry {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "list")
    private ListName list;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** A keyed hash for persons, mobiles and cards; the plain number for devices and merchants. */
    private String value;

    private String source;
    private String reason;
    private @Nullable LocalDate expiresOn;
    private Instant addedAt;
    private String addedBy;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    ListEntry(
            UUID id,
            ListName list,
            Kind kind,
            String value,
            String source,
            String reason,
            @Nullable LocalDate expiresOn,
            Instant addedAt,
            String addedBy) {
        this.id = id;
        this.list = list;
        this.kind = kind;
        this.value = value;
        this.source = source;
        this.reason = reason;
        this.expiresOn = expiresOn;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    /** Out of force from this instant on; removing twice changes nothing. */
    void remove(Instant at) {
        if (removedAt == null) removedAt = at;
    }

    ListEntryController.View view() {
        return new ListEntryController.View(
                id, list, kind, value, source, reason, expiresOn, addedAt, addedBy, removedAt);
    }

    enum ListName {
        BLACK,
        WHITE
    }

    enum Kind {
        RESIDENT_ID,
        MOBILE,
        DEVICE,
        CARD,
        MERCHANT
    }
}
