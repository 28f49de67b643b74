package io.fenqi.risk.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer has decided an assessment.
 *
 * @param limitFen the limit the reviewer wants at most, in fen; null for what the scorecard gave
 */
public record ReviewDecided(
        UUID assessmentId, boolean approved, @Nullable Long limitFen) {}
