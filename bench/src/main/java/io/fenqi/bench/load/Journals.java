package io.fenqi.bench.load;

import java.net.URI;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Postings for the ledger on one hot account, one a request or many.
 *
 * @param size postings in one request; 1: the single endpoint
 */
record Journals(URI ledger, int size) {
    /** The lender whose position is the hot account. */
    static final String LENDER = "HOT";

    private static final int MERCHANTS = 100;

    Iterator<Request> requests(int count) {
        return Stream.generate(size == 1 ? this::single : this::bulk)
                .limit(count)
                .iterator();
    }

    private Request single() {
        return new Request(
                "PUT", ledger.resolve("/journals/" + id()), "ledger-service", "{" + fields() + "}", "\"entries\"", 1);
    }

    private Request bulk() {
        var items = IntStream.range(0, size)
                .mapToObj(i -> "{\"kind\":\"JOURNAL\",\"id\":\"" + id() + "\"," + fields() + "}")
                .collect(Collectors.joining(","));
        return new Request(
                "POST", ledger.resolve("/batches"), "ledger-service", "{\"items\":[" + items + "]}", "\"DONE\"", size);
    }

    private static String fields() {
        int merchant = ThreadLocalRandom.current().nextInt(MERCHANTS);
        return "\"event\":\"REFUND_BEFORE_SETTLEMENT\",\"lenderId\":\"" + LENDER
                + "\",\"parties\":{\"merchantNo\":\"" + (898_310_000_000_000L + merchant)
                + "\"},\"amountFen\":1,\"reference\":\"bench\"";
    }

    private static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
