package io.fenqi.sandbox.lendercore;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An event as it came from the platform. */
record ReceivedEvent(UUID id, String type, String resource, long sequence, Instant timestamp, JsonNode data) {}
