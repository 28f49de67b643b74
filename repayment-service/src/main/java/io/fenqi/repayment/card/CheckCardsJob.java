package io.fenqi.repayment.card;

import io.fenqi.kit.job.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks again about cards that the channel has not decided. */
@Component
class CheckCardsJob implements RecurringJob {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BankCards cards;
    private final BindCard bind;

    CheckCardsJob(BankCards cards, BindCard bind) {
        this.cards = cards;
        this.bind = bind;
    }

    @Override
    public String name() {
        return "check-cards";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        cards.checking().forEach(bind::check);
    }
}
