package io.fenqi.risk.ruleset;

import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a rule set. Its body may change while it is a draft; published it stays as it is for ever. */
@Entity
@Table(name = "rule_set_version")
class RuleSetVersion extends Versioned {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private RuleSetStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String body;

    private @Nullable Instant effectiveFrom;

    @SuppressWarnings("NullAway.Init")
    protected RuleSetVersion() {}

    RuleSetVersion(Key key, String body) {
        this.key = key;
        this.body = body;
        this.status = RuleSetStatus.DRAFT;
    }

    void rewrite(String newBody) {
        if (status != RuleSetStatus.DRAFT) throw new Refused(RiskError.RULE_SET_PUBLISHED, key.toString());
        body = newBody;
    }

    /** In force from this instant on. Publishing twice changes nothing. */
    void publish(Instant from) {
        if (status == RuleSetStatus.PUBLISHED) return;
        if (!status.canBecome(RuleSetStatus.PUBLISHED)) throw new Refused(RiskError.RULE_SET_PUBLISHED, key.toString());
        status = RuleSetStatus.PUBLISHED;
        effectiveFrom = from;
    }

    Key key() {
        return key;
    }

    RuleSetStatus status() {
        return status;
    }

    String body() {
        return body;
    }

    @Nullable
    Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** Code and number of a version. */
    @Embeddable
    record Key(String code, int number) implements Serializable {}
}
