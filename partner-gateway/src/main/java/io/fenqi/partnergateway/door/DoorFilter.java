package io.fenqi.partnergateway.door;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Problems;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.party.Partner;
import io.fenqi.sdk.AnswerHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** The door of the partner API: everything under {@code /api/} comes in here, and every answer leaves here signed. */
final class DoorFilter extends OncePerRequestFilter {
    static final String PARTNER = DoorFilter.class.getName() + ".partner";
    /** Seconds; set where a refusal knows better than "soon". */
    static final String RETRY_AFTER = DoorFilter.class.getName() + ".retryAfter";

    private static final Logger LOG = LoggerFactory.getLogger(DoorFilter.class);
    private static final String DOOR = "/api/";

    private final AdmitCall admitCall;
    private final SignAnswer signAnswer;
    private final DoorBook book;
    private final JsonMapper json;
    private final int bodyBytesMax;

    DoorFilter(AdmitCall admitCall, SignAnswer signAnswer, DoorBook book, JsonMapper json, int bodyBytesMax) {
        this.admitCall = admitCall;
        this.signAnswer = signAnswer;
        this.book = book;
        this.json = json;
        this.bodyBytesMax = bodyBytesMax;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(DOOR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var visit = book.begin(request);
        try {
            serve(request, answer, chain, visit);
        } catch (Refused refusal) {
            refuse(refusal, request, answer);
        } catch (ServletException | RuntimeException failure) {
            LOG.error("call of the partner API failed", failure);
            refuse(new Refused(KitError.INTERNAL, KitError.INTERNAL.title()), request, answer);
        }
        leave(request, answer, visit);
    }

    private void serve(
            HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain, DoorBook.Visit visit)
            throws IOException, ServletException {
        var call = RawCall.read(request, bodyBytesMax);
        visit.came(call);
        var authorization = admitCall.authorizationOf(call);
        visit.claims(authorization);
        var credentials = admitCall.prove(call, authorization);
        visit.proves(credentials.partner());
        var partner = admitCall.admit(call, authorization, credentials);
        request.setAttribute(PARTNER, partner);
        pass(new StoredBody(request, call.body()), answer, chain, partner);
    }

    private static void pass(HttpServletRequest request, HttpServletResponse answer, FilterChain chain, Partner partner)
            throws IOException, ServletException {
        try {
            CurrentCall.callAs(new Actor(Actor.Kind.PARTNER, partner.appId()), () -> {
                chain.doFilter(request, answer);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private void refuse(Refused refusal, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        var problem = Problems.answer(refusal.code(), refusal.detail(), refusal.errors(), request);
        answer.resetBuffer();
        answer.setStatus(problem.getStatusCode().value());
        answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.getHeaders().forEach((name, values) -> answer.setHeader(name, values.getFirst()));
        answer.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
    }

    private void leave(HttpServletRequest request, ContentCachingResponseWrapper answer, DoorBook.Visit visit)
            throws IOException {
        if (request.getAttribute(RETRY_AFTER) instanceof Long seconds) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        answer.setHeader(AnswerHeaders.REQUEST_ID, String.valueOf(request.getAttribute(Problems.REQUEST_ID)));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = answer.getContentAsByteArray();
        signAnswer.sign(answer, visit.scheme(), visit.provenNonce(), body);
        answer.copyBodyToResponse();
        book.end(visit, answer.getStatus(), body);
    }
}
