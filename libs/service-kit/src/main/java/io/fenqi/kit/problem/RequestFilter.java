package io.fenqi.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Gives each request its id (the trace id), bounds its body, and answers failures of later filters. */
final class RequestFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    /** What comes as a file is read as a stream, so it may be longer than what is read whole. */
    private static final String FILE = "application/gzip";

    private final long bodyBytesMax;
    private final long fileBytesMax;
    private final JsonMapper json;

    RequestFilter(long bodyBytesMax, long fileBytesMax, JsonMapper json) {
        this.bodyBytesMax = bodyBytesMax;
        this.fileBytesMax = fileBytesMax;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceId = MDC.get("traceId");
        request.setAttribute(
                Problems.REQUEST_ID,
                traceId != null ? traceId : UUID.randomUUID().toString());
        long bytesMax = FILE.equals(request.getContentType()) ? fileBytesMax : bodyBytesMax;
        if (request.getContentLengthLong() > bytesMax) {
            write(KitError.BODY_TOO_LARGE, request, response);
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, bytesMax), response);
        } catch (Refused refusal) {
            write(refusal, request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            write(KitError.INTERNAL, request, response);
        }
    }

    private void write(KitError code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new Refused(code, code.title()), request, response);
    }

    private void write(Refused refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(refusal.code().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (Problems.mayBeTriedAgain(refusal.code())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        var problem = Problems.of(refusal.code(), refusal.detail(), List.copyOf(refusal.errors()), request);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
