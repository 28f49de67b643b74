package io.fenqi.risk.ruleset;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import io.fenqi.risk.RiskError;
import io.fenqi.risk.engine.RuleSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Writing, reading and publishing rule sets. */
@RestController
@RequestMapping("/rule-sets")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class RuleSetController {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,31}";

    private final RuleSetVersions versions;
    private final RuleSets ruleSets;
    private final JsonMapper json;
    private final Clock clock;

    RuleSetController(RuleSetVersions versions, RuleSets ruleSets, JsonMapper json, Clock clock) {
        this.versions = versions;
        this.ruleSets = ruleSets;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    List<Line> list() {
        return versions.newest().stream()
                .map(version -> new Line(
                        version.key().code(),
                        version.key().number(),
                        version.status().name(),
                        version.effectiveFrom()))
                .toList();
    }

    @GetMapping("/{code}/versions/{number}")
    View read(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Positive @Max(100_000) int number) {
        return view(find(code, number));
    }

    @PutMapping("/{code}/versions/{number}")
    @Transactional
    View draft(
            @PathVariable @Pattern(regexp = CODE) String code,
            @PathVariable @Positive @Max(100_000) int number,
            @RequestBody RuleSet body) {
        var text = json.writeValueAsString(body);
        var key = new RuleSetVersion.Key(code, number);
        var version = versions.findById(key).orElseGet(() -> new RuleSetVersion(key, text));
        if (!ruleSets.parse(version.body()).equals(body)) version.rewrite(text);
        return view(versions.save(version));
    }

    @PostMapping("/{code}/versions/{number}/publication")
    @Transactional
    View publish(@PathVariable @Pattern(regexp = CODE) String code, @PathVariable @Positive @Max(100_000) int number) {
        var version = find(code, number);
        version.publish(clock.instant());
        return view(versions.save(version));
    }

    private RuleSetVersion find(String code, int number) {
        return versions.findById(new RuleSetVersion.Key(code, number))
                .orElseThrow(() -> new Refused(RiskError.RULE_SET_NOT_FOUND, "%s version %d".formatted(code, number)));
    }

    private View view(RuleSetVersion version) {
        return new View(
                version.key().code(),
                version.key().number(),
                version.status().name(),
                version.effectiveFrom(),
                ruleSets.parse(version.body()));
    }

    record Line(
            String code,
            int number,
            String status,
            @Nullable Instant effectiveFrom) {}

    record View(
            String code,
            int number,
            String status,
            @Nullable Instant effectiveFrom,
            RuleSet body) {}
}
