package io.fenqi.repayment.collect;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three runs of a day; without a time of its own a run repeats the last time's, and finds its work done. */
@Configuration(proxyBeanMethods = false)
class CollectRuns {
    @Bean
    CollectDueJob firstRun(CollectDue collect, CollectSettings settings) {
        return run(1, collect, settings);
    }

    @Bean
    CollectDueJob secondRun(CollectDue collect, CollectSettings settings) {
        return run(2, collect, settings);
    }

    @Bean
    CollectDueJob thirdRun(CollectDue collect, CollectSettings settings) {
        return run(3, collect, settings);
    }

    private static CollectDueJob run(int number, CollectDue collect, CollectSettings settings) {
        int last = settings.runs().size() - 1;
        return new CollectDueJob(number, settings.runs().get(Math.min(number - 1, last)), collect);
    }
}
