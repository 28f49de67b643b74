package io.fenqi.settlement.posting;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.settlement.client.ledger.LedgerClient;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends waiting journals in batches; an answer that is lost is asked for again with the same ids. */
@Component
public class PostJournals {
    private static final Logger LOG = LoggerFactory.getLogger(PostJournals.class);
    private static final int BATCH_SIZE = 200;
    private static final int BATCHES_MAX = 5_000;
    /** Perhaps done, or certainly not and not refused either. */
    private static final Set<String> ASKED_AGAIN = Set.of("OUTCOME_UNKNOWN", "TOO_BUSY", "LANE_ELSEWHERE");

    private final Postings postings;
    private final LedgerClient ledger;
    private final RunProblems problems;

    PostJournals(Postings postings, LedgerClient ledger, RunProblems problems) {
        this.postings = postings;
        this.ledger = ledger;
        this.problems = problems;
    }

    /**
     * Posts until nothing waits.
     *
     * @throws CallFailed if the ledger does not answer; what was posted stays marked
     */
    public void postAll() {
        for (int batch = 0; batch < BATCHES_MAX; batch++) {
            var waiting = postings.waiting(BATCH_SIZE);
            if (waiting.isEmpty() || postBatch(waiting) == 0) {
                return;
            }
        }
    }

    /** Like {@link #postAll}, but a silent ledger is left for the next turn. */
    public void tryPostAll() {
        try {
            postAll();
        } catch (CallFailed failure) {
            LOG.warn("journals wait for the ledger: {}", failure.getMessage());
        }
    }

    private int postBatch(List<Posting> waiting) {
        Map<UUID, Posting> byId = waiting.stream().collect(Collectors.toMap(Posting::id, Function.identity()));
        var answer = ledger.post(new LedgerClient.Batch(
                waiting.stream().map(PostJournals::journal).toList()));
        int settled = 0;
        for (var outcome : answer.items()) {
            Posting posting = byId.get(outcome.id());
            if (posting != null && isSettled(posting, outcome)) {
                settled++;
            }
        }
        return settled;
    }

    private boolean isSettled(Posting posting, LedgerClient.Outcome outcome) {
        if (outcome.outcome().equals("DONE")) {
            postings.posted(posting);
            return true;
        }
        String code = String.valueOf(outcome.code());
        if (ASKED_AGAIN.contains(code)) {
            return false;
        }
        postings.refused(posting, code);
        problems.list(
                posting.accountingDate(),
                ProblemCode.POSTING_REFUSED,
                posting.id().toString(),
                "%s of %d fen for %s: %s".formatted(posting.event(), posting.amountFen(), posting.lenderId(), code));
        return true;
    }

    private static LedgerClient.Journal journal(Posting posting) {
        return new LedgerClient.Journal(
                "JOURNAL",
                posting.id(),
                posting.event().name(),
                posting.lenderId(),
                new LedgerClient.Parties(posting.merchantNo(), posting.channelCode()),
                posting.amountFen(),
                posting.reference(),
                posting.reversalOf());
    }
}
