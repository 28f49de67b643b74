package io.fenqi.repayment.channel.batchfile;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends waiting orders to the channels that take files. */
@Component
class UploadBatchesJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(UploadBatchesJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final BatchAdapter adapter;

    UploadBatchesJob(BatchAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public String name() {
        return "upload-batches";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        for (var channel : adapter.connected()) {
            try {
                channel.upload();
            } catch (CallFailed failure) {
                LOG.warn("batches of {} are sent again in the next turn: {}", channel.code(), failure.getMessage());
            }
        }
    }
}
