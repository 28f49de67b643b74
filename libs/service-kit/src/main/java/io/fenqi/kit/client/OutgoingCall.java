package io.fenqi.kit.client;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceIdentity;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds our identity to each request, and refuses to send one while a database transaction is open. */
final class OutgoingCall implements RequestInterceptor {
    private final ServiceIdentity identity;
    private final Providers providers;

    OutgoingCall(ServiceIdentity identity, Providers providers) {
        this.identity = identity;
        this.providers = providers;
    }

    @Override
    public void apply(RequestTemplate request) {
        String name = request.feignTarget().name();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("call to %s inside a database transaction".formatted(name));
        }
        providers.named(name).audience().ifPresent(callee -> {
            String token = identity.tokenFor(callee, CurrentCall.actor());
            request.removeHeader(HttpHeaders.AUTHORIZATION);
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        });
    }
}
