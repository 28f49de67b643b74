package io.fenqi.risk.transaction;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.risk.engine.Decision;
import io.fenqi.risk.engine.Outcome;
import io.fenqi.risk.ruleset.RuleSets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides one purchase by the rule set in force. A transaction is approved or rejected; nobody waits for a review. */
@Component
class CheckTransaction {
    private static final String RULE_SET = "TRANSACTION";

    private final RuleSets ruleSets;
    private final TransactionFacts transactionFacts;
    private final TransactionChecks checks;
    private final IdempotentPut idempotentPut;

    CheckTransaction(
            RuleSets ruleSets,
            TransactionFacts transactionFacts,
            TransactionChecks checks,
            IdempotentPut idempotentPut) {
        this.ruleSets = ruleSets;
        this.transactionFacts = transactionFacts;
        this.checks = checks;
        this.idempotentPut = idempotentPut;
    }

    @Transactional
    Result check(UUID id, NewCheck asked) {
        if (!idempotentPut.claimForgettable("transaction-check", id, asked)) return checks.result(id);
        var facts = transactionFacts.gather(asked);
        var ruleSet = ruleSets.inForce(RULE_SET);
        var decision = ruleSet.ruleSet().decide(facts);
        var result = new Result(id, outcome(decision), decision.reasonCodes());
        checks.insert(asked, facts, ruleSet.number(), result);
        return result;
    }

    private static Outcome outcome(Decision decision) {
        return decision.outcome() == Outcome.APPROVE ? Outcome.APPROVE : Outcome.REJECT;
    }

    /** What was decided, and why not. */
    record Result(UUID id, Outcome outcome, List<String> reasonCodes) {}
}
