package io.fenqi.kit.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How one provider is called: {@code clients.<name>.*}.
 *
 * @param audience the provider's service name in our token; found by itself for our own services, none for outsiders
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence while waiting for the answer; shorter than our own caller's
 * @param callsMax calls at the same time; one more is not sent
 * @param answerMax longest answer that is read
 * @param breakerWindow calls the breaker looks back on
 * @param breakerCallsMin calls before the breaker judges
 * @param breakerPause how long the open breaker sends nothing
 */
record ClientSettings(
        @Nullable String audience,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("64") int callsMax,
        @DefaultValue("16MB") DataSize answerMax,
        @DefaultValue("50") int breakerWindow,
        @DefaultValue("10") int breakerCallsMin,
        @DefaultValue("5s") Duration breakerPause) {}
