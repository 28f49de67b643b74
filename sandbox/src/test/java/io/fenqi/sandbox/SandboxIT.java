package io.fenqi.sandbox;

import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import io.fenqi.testkit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The running sandbox, shared by all integration tests. */
@ServiceTest("sandbox")
public abstract class SandboxIT {
    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected TestClock clock;
}
