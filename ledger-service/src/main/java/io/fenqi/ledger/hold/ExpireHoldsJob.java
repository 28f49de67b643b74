package io.fenqi.ledger.hold;

import io.fenqi.kit.job.RecurringJob;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.lane.LaneStanding;
import io.fenqi.ledger.lane.Lanes;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has each lane release the holds whose time is over; a lane also refuses such a hold on its own. */
@Component
class ExpireHoldsJob implements RecurringJob {
    private final Lanes lanes;

    ExpireHoldsJob(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public String name() {
        return "expire-holds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (var lane = 0; lane < lanes.count(); lane++) {
            if (lanes.standing(lane) == LaneStanding.OWNER) {
                lanes.execute(lane, new Command.ExpireHolds());
            }
        }
    }
}
