package io.fenqi.risk.ruleset;

import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import io.fenqi.risk.engine.RuleSet;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Gives the rule set in force, or a named version for a replay. Published versions never change, so they are kept parsed. */
@Component
public class RuleSets {
    private final RuleSetVersions versions;
    private final JsonMapper json;
    private final Clock clock;
    private final ConcurrentMap<RuleSetVersion.Key, RuleSet> parsed = new ConcurrentHashMap<>();

    RuleSets(RuleSetVersions versions, JsonMapper json, Clock clock) {
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Versioned inForce(String code) {
        var version = versions.inForce(code, clock.instant())
                .orElseThrow(() -> new Refused(RiskError.RULE_SET_NOT_FOUND, "none of %s is in force".formatted(code)));
        return new Versioned(version.key().number(), parsed(version));
    }

    @Transactional(readOnly = true)
    public Versioned version(String code, int number) {
        var version = versions.findById(new RuleSetVersion.Key(code, number))
                .orElseThrow(() -> new Refused(RiskError.RULE_SET_NOT_FOUND, "%s version %d".formatted(code, number)));
        return new Versioned(number, parsed(version));
    }

    private RuleSet parsed(RuleSetVersion version) {
        if (version.status() == RuleSetStatus.DRAFT) return parse(version.body());
        return parsed.computeIfAbsent(version.key(), key -> parse(version.body()));
    }

    RuleSet parse(String body) {
        try {
            return json.readValue(body, RuleSet.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refused(RiskError.RULE_SET_INVALID, "the body is no rule set");
        }
    }

    /** A rule set and the number of its version. */
    public record Versioned(int number, RuleSet ruleSet) {}
}
