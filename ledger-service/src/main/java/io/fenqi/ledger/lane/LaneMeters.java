package io.fenqi.ledger.lane;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;

/** What a lane tells the monitoring: how full its queue is, how large its batches and how long a commit takes. */
final class LaneMeters {
    private final DistributionSummary batchSize;
    private final Timer commit;
    private final MeterRegistry meters;

    LaneMeters(MeterRegistry meters, int lane, Collection<?> queue) {
        var tag = Integer.toString(lane);
        this.meters = meters;
        Gauge.builder("ledger.lane.queue", queue, Collection::size)
                .description("commands waiting for the lane")
                .tag("lane", tag)
                .register(meters);
        batchSize = DistributionSummary.builder("ledger.lane.batch")
                .description("commands decided and committed at once")
                .tag("lane", tag)
                .register(meters);
        commit = Timer.builder("ledger.lane.commit")
                .description("from taking a batch from the queue to its commit")
                .tag("lane", tag)
                .register(meters);
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    void committed(Timer.Sample sample, int size) {
        sample.stop(commit);
        batchSize.record(size);
    }
}
