package io.fenqi.kit.identity;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request in only if the endpoint's rule names its caller; no rule means no. */
final class EndpointGuard implements HandlerInterceptor {
    private final Map<Method, Optional<EndpointRule>> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (handler) {
            case HandlerMethod endpoint -> check(endpoint);
            // Static files are public where a service turns them on.
            case ResourceHttpRequestHandler files -> {}
            case ParameterizableViewController page -> {}
            default -> throw new Refused(KitError.NOT_ALLOWED, "no rule for this endpoint");
        }
        return true;
    }

    private void check(HandlerMethod endpoint) {
        if (ErrorController.class.isAssignableFrom(endpoint.getBeanType())) {
            return;
        }
        var rule = rules.computeIfAbsent(endpoint.getMethod(), method -> EndpointRule.of(endpoint));
        switch (rule.orElse(null)) {
            case null -> throw new Refused(KitError.NOT_ALLOWED, "no rule for this endpoint");
            case EndpointRule.Anyone anyone -> {}
            case EndpointRule.Services services -> {
                String caller = CurrentCall.call().caller();
                if (caller == null) {
                    throw new Refused(KitError.NO_IDENTITY, "a valid service token is needed");
                }
                if (!services.names().contains(caller)) {
                    throw new Refused(KitError.NOT_ALLOWED, caller + " may not call this");
                }
            }
        }
    }
}
