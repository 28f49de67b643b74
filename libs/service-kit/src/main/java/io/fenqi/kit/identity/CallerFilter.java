package io.fenqi.kit.identity;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the proved caller known to everything that serves the request; the endpoint's rule is checked later. */
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final Set<String> OPEN_ACTUATORS = Set.of("health", "info", "prometheus");

    private final CallerVerifier verifier;
    private final String actuatorPath;

    CallerFilter(CallerVerifier verifier, String actuatorPath) {
        this.verifier = verifier;
        this.actuatorPath = actuatorPath;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Call call = callOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (isClosedActuator(request.getRequestURI()) && !ServiceName.OPS.equals(call.caller())) {
            throw new Refused(
                    call.caller() == null ? KitError.NO_IDENTITY : KitError.NOT_ALLOWED, "for operations only");
        }
        try {
            CurrentCall.serve(call, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private Call callOf(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Call.ANONYMOUS;
        }
        return verifier.verify(authorization.substring(BEARER.length())).orElse(Call.ANONYMOUS);
    }

    private boolean isClosedActuator(String path) {
        if (!path.startsWith(actuatorPath)) {
            return false;
        }
        String[] steps = path.substring(actuatorPath.length()).split("/", 3);
        return steps.length < 2 || !OPEN_ACTUATORS.contains(steps[1]);
    }
}
