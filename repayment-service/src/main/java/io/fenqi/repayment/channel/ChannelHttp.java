package io.fenqi.repayment.channel;

import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends one request to a channel, once, and knows only two ways to fail: certainly not sent, or in doubt. */
public final class ChannelHttp {
    private final String channelCode;
    private final ChannelWiring wiring;
    private final HttpClient http;

    public ChannelHttp(String channelCode, ChannelWiring wiring) {
        this.channelCode = channelCode;
        this.wiring = wiring;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(wiring.connectTimeout())
                .build();
    }

    /**
     * The answer, whatever its status.
     *
     * @param path below the channel's address, with its slash
     */
    public <T> HttpResponse<T> send(
            String path, UnaryOperator<HttpRequest.Builder> request, HttpResponse.BodyHandler<T> body) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("call to %s inside a database transaction".formatted(channelCode));
        }
        var built = request.apply(HttpRequest.newBuilder(URI.create(wiring.url() + path)))
                .timeout(wiring.readTimeout())
                .build();
        try {
            return http.send(built, body);
        } catch (ConnectException | HttpConnectTimeoutException notThere) {
            throw new CallNotSent(channelCode, notThere.getClass().getSimpleName(), notThere);
        } catch (IOException lost) {
            throw new CallInDoubt(channelCode, lost.getClass().getSimpleName(), lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallInDoubt(channelCode, "interrupted", stopped);
        }
    }
}
