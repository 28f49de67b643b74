package io.fenqi.ledger.lane;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service while another instance owns a lane: calls are to go to that one. */
@Component("laneOwnership")
class LaneHealth implements HealthIndicator {
    private final Lanes lanes;

    LaneHealth(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var lane = 0; lane < lanes.count(); lane++) {
            var standing = lanes.standing(lane);
            health.withDetail("lane-" + lane, standing);
            if (standing != LaneStanding.OWNER) {
                health.outOfService();
            }
        }
        return health.build();
    }
}
