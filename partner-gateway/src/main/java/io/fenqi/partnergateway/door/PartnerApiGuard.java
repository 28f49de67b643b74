package io.fenqi.partnergateway.door;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import io.fenqi.partnergateway.party.Partner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before each method of the partner API: nobody without proof, then the scope, then the rate. */
final class PartnerApiGuard implements HandlerInterceptor {
    private final RateLimits limits;

    PartnerApiGuard(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var api = handler instanceof HandlerMethod method ? method.getBeanType().getAnnotation(PartnerApi.class) : null;
        if (api == null) return true;
        var partner = proved(request);
        if (!partner.scopes().contains(api.value())) {
            throw new Refused(GatewayError.SCOPE_MISSING, api.value().name());
        }
        var taken = limits.take(partner, api.value());
        response.setHeader("RateLimit-Limit", Integer.toString(partner.callsPerMinute()));
        response.setHeader("RateLimit-Remaining", Long.toString(taken.getRemainingTokens()));
        if (!taken.isConsumed()) {
            var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
            request.setAttribute(DoorFilter.RETRY_AFTER, wait.toSeconds() + 1);
            throw new Refused(GatewayError.RATE_EXCEEDED, "%d a minute".formatted(partner.callsPerMinute()));
        }
        return true;
    }

    /** A way past the filter would end here. */
    static Partner proved(HttpServletRequest request) {
        if (request.getAttribute(DoorFilter.PARTNER) instanceof Partner partner) return partner;
        throw new Refused(GatewayError.AUTHORIZATION_MISSING, "the call did not come through the door");
    }
}
