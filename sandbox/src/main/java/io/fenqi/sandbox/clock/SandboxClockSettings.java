package io.fenqi.sandbox.clock;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose clocks are moved.
 *
 * @param services service name to base address
 */
@Validated
@ConfigurationProperties("sandbox.clock")
record SandboxClockSettings(@NotEmpty Map<String, URI> services) {}
