package io.fenqi.repayment.file;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.repayment.bank.FindRoute;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Takes the files of the day before from all channels; one that is missing does not keep the others back. */
@Component
class ChannelFileJob implements BusinessJob {
    private static final LocalTime AT = LocalTime.of(1, 30);

    private final FindRoute routes;
    private final TakeChannelFile take;

    ChannelFileJob(FindRoute routes, TakeChannelFile take) {
        this.routes = routes;
        this.take = take;
    }

    @Override
    public String name() {
        return "channel-file";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        var channels = routes.activeChannels();
        progress.total(channels.size());
        var missing = new ArrayList<String>();
        for (var channel : channels) {
            try {
                take.take(channel, businessDate.minusDays(1));
                progress.done(1);
            } catch (RuntimeException failure) {
                missing.add("%s: %s".formatted(channel, failure.getMessage()));
            }
        }
        if (!missing.isEmpty()) {
            throw new FileUnusable("Files of %s not taken: %s".formatted(businessDate.minusDays(1), missing));
        }
    }
}
