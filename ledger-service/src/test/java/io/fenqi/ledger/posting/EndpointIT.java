package io.fenqi.ledger.posting;

import io.fenqi.ledger.LedgerIT;
import io.fenqi.testkit.EndpointRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

class EndpointIT extends LedgerIT {
    @Autowired
    private EndpointRules rules;

    @TestFactory
    Stream<DynamicTest> everyEndpointKnowsWhoMayCallAndRefusesNonsense() {
        return rules.tests();
    }
}
