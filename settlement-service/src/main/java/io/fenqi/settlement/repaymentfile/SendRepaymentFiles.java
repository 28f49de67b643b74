package io.fenqi.settlement.repaymentfile;

import io.fenqi.kit.event.Events;
import io.fenqi.kit.event.NewEvent;
import io.fenqi.settlement.clearing.CollectionItems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the files of a date whose collections are here to the fen, one per lender for whom anything was collected or
 * taken back, and tells each lender that its file is ready (REP-19). The event names count and sum; the lender fetches
 * the lines through partner-gateway.
 */
@Component
public class SendRepaymentFiles {
    private final RepaymentFiles files;
    private final CollectionItems collections;
    private final Events events;
    private final RepaymentFileSettings settings;
    private final Clock clock;

    SendRepaymentFiles(
            RepaymentFiles files,
            CollectionItems collections,
            Events events,
            RepaymentFileSettings settings,
            Clock clock) {
        this.files = files;
        this.collections = collections;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Joins the transaction that nets the run, so that a date has its files once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(LocalDate date) {
        var now = clock.instant();
        for (var sums : collections.sumsByLender(date)) {
            var figures = new FileFigures(sums.itemCount(), sums.remittedFen());
            var file = files.save(
                    new RepaymentFile(sums.lenderId(), date, figures, now, now.plus(settings.acknowledgeWithin())));
            events.publish(new NewEvent(
                    "repayment.file-ready",
                    "lender:" + file.lenderId(),
                    file.id().toString(),
                    1,
                    new Ready(file.id(), date, figures.itemCount(), figures.remittedFen(), file.acknowledgeBy())));
        }
    }

    record Ready(UUID fileId, LocalDate accountingDate, long itemCount, long remittedFen, Instant acknowledgeBy) {}
}
