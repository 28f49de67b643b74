package io.fenqi.risk.assessment;

import io.fenqi.risk.engine.Decision;
import io.fenqi.risk.engine.Facts;
import io.fenqi.risk.ruleset.RuleSets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides a stored assessment once more from its stored facts and rule set version; changes nothing (RSK-01). */
@Component
class ReplayAssessment {
    private final AssessCredit assessments;
    private final RuleSets ruleSets;
    private final JsonMapper json;

    ReplayAssessment(AssessCredit assessments, RuleSets ruleSets, JsonMapper json) {
        this.assessments = assessments;
        this.ruleSets = ruleSets;
        this.json = json;
    }

    Replay replay(UUID id) {
        var stored = assessments.find(id);
        var ruleSet = ruleSets.version(AssessCredit.RULE_SET, stored.ruleSetVersion());
        var again = ruleSet.ruleSet().decide(facts(stored.facts()));
        return new Replay(again.equals(stored.decision()), stored.ruleSetVersion(), again);
    }

    private Facts facts(String stored) {
        Map<String, Object> values = new TreeMap<>();
        json.readTree(stored).properties().forEach(fact -> values.put(fact.getKey(), value(fact.getValue())));
        return new Facts(values);
    }

    private static Object value(JsonNode node) {
        if (node.isIntegralNumber()) return node.longValue();
        return node.isBoolean() ? node.booleanValue() : node.stringValue();
    }

    /** Whether the same came out, and what came out. */
    record Replay(boolean same, int ruleSetVersion, Decision decision) {}
}
