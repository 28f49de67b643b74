package io.fenqi.kit.client;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends requests within the limits of each provider and says honestly what became of them. */
final class GuardedClient implements Client {
    private static final int TRIES_MAX = 3;
    private static final int FIRST_PAUSE_MILLIS = 50;

    private final Client http;
    private final Providers providers;
    private final Outcomes outcomes;

    GuardedClient(Client http, Providers providers, Outcomes outcomes) {
        this.http = http;
        this.providers = providers;
        this.outcomes = outcomes;
    }

    /** One try: an answer, or a failure and whether it makes sense to try again at once. */
    private record Try(@Nullable Response answer, @Nullable CallFailed failure, boolean worthAnother) {}

    @Override
    public Response execute(Request request, Request.Options ignored) {
        Provider provider =
                providers.named(request.requestTemplate().feignTarget().name());
        if (!provider.bulkhead().tryAcquirePermission()) {
            throw new CallNotSent(provider.name(), "too many calls at once", null);
        }
        try {
            return withRetries(provider, request);
        } finally {
            provider.bulkhead().onComplete();
        }
    }

    private Response withRetries(Provider provider, Request request) {
        int triesMax = isRepeatable(request.httpMethod()) ? TRIES_MAX : 1;
        CallInDoubt doubt = null;
        for (int number = 1; ; number++) {
            Try made = once(provider, request);
            if (made.answer() != null) {
                return made.answer();
            }
            CallFailed failure = java.util.Objects.requireNonNull(made.failure());
            if (failure instanceof CallInDoubt inDoubt) {
                doubt = inDoubt;
            }
            if (!made.worthAnother() || number == triesMax || !pause(number)) {
                // A later "not sent" says nothing about an earlier try that may have arrived.
                throw doubt != null && failure instanceof CallNotSent ? doubt : failure;
            }
        }
    }

    private Try once(Provider provider, Request request) {
        var breaker = provider.breaker();
        if (!breaker.tryAcquirePermission()) {
            return new Try(null, new CallNotSent(provider.name(), "breaker open", null), false);
        }
        long start = System.nanoTime();
        try {
            Response answer = whole(provider, http.execute(request, provider.options()));
            if (answer.status() / 100 == 2) {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                return new Try(answer, null, false);
            }
            CallFailed failure = outcomes.of(provider.name(), answer);
            if (answer.status() < 500) {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            }
            return new Try(null, failure, answer.status() == 503);
        } catch (IOException failure) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            return new Try(null, Outcomes.of(provider.name(), failure), !isTimeout(failure));
        } catch (RuntimeException failure) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            var inDoubt = new CallInDoubt(provider.name(), failure.getClass().getSimpleName(), failure);
            return new Try(null, inDoubt, false);
        }
    }

    /** Reads the answer to its end here, where a connection lost on the way is still our failure. */
    private static Response whole(Provider provider, Response answer) throws IOException {
        if (answer.body() == null) {
            return answer;
        }
        int bytesMax = Math.toIntExact(provider.settings().answerMax().toBytes());
        try (answer;
                InputStream body = answer.body().asInputStream()) {
            byte[] bytes = body.readNBytes(bytesMax);
            if (bytes.length == bytesMax && body.read() >= 0) {
                throw new IOException("answer longer than %d bytes".formatted(bytesMax));
            }
            return answer.toBuilder().body(bytes).build();
        }
    }

    private static boolean isRepeatable(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.PUT;
    }

    /** Waiting once more for a slow provider would outlast our own caller. */
    private static boolean isTimeout(IOException failure) {
        return failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException;
    }

    private static boolean pause(int number) {
        long millis =
                (long) FIRST_PAUSE_MILLIS * number + ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS);
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
