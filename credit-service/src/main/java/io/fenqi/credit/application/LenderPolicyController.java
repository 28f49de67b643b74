package io.fenqi.credit.application;

import io.fenqi.credit.limit.LimitOwner;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/lender-policies/{lenderId}")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class LenderPolicyController {
    private final LenderPolicies policies;
    private final Clock clock;

    LenderPolicyController(LenderPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Holds for applications from now on; one under way keeps its decision mode. */
    @PutMapping
    @Transactional
    View change(@PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId, @Valid @RequestBody Policy body) {
        if (body.maxAge() < body.minAge()) {
            throw new Refused(
                    KitError.INVALID_FIELDS, "maxAge", new FieldError("maxAge", "Min", "must be at least minAge"));
        }
        var by = CurrentCall.actor().toString();
        return View.of(policies.save(new LenderPolicy(lenderId, body.terms(), clock.instant(), by)));
    }

    @GetMapping
    View policy(@PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String lenderId) {
        return policies.findById(lenderId)
                .map(View::of)
                .orElseThrow(() -> new Refused(CreditError.POLICY_NOT_FOUND, "no policy of " + lenderId));
    }

    /**
     * @param revolving whether repaid principal can be spent again; true where nothing is said
     * @param limitOwner the platform where nothing is said
     */
    record Policy(
            @NotNull DecisionMode decisionMode,
            @Min(0) @Max(365) int coolingDays,
            @Min(1) @Max(365) int grantValidDays,
            @Min(1) @Max(120) int limitValidMonths,
            @Min(18) @Max(100) int minAge,
            @Min(18) @Max(100) int maxAge,
            @Nullable Boolean revolving,
            @Nullable LimitOwner limitOwner) {
        LenderPolicy.Terms terms() {
            return new LenderPolicy.Terms(
                    decisionMode,
                    coolingDays,
                    grantValidDays,
                    limitValidMonths,
                    minAge,
                    maxAge,
                    revolving == null || revolving,
                    Objects.requireNonNullElse(limitOwner, LimitOwner.PLATFORM));
        }
    }

    record View(
            String lenderId,
            DecisionMode decisionMode,
            int coolingDays,
            int grantValidDays,
            int limitValidMonths,
            int minAge,
            int maxAge,
            boolean revolving,
            LimitOwner limitOwner) {
        static View of(LenderPolicy policy) {
            var terms = policy.terms();
            return new View(
                    policy.lenderId(),
                    terms.decisionMode(),
                    terms.coolingDays(),
                    terms.grantValidDays(),
                    terms.limitValidMonths(),
                    terms.minAge(),
                    terms.maxAge(),
                    terms.revolving(),
                    terms.limitOwner());
        }
    }
}
