package io.fenqi.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds the one shape in which everything that is not a success leaves a service. */
public final class Problems {
    /** Name of the request attribute that holds the request's id. */
    public static final String REQUEST_ID = Problems.class.getName() + ".requestId";

    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    /** A problem with the code's own status. */
    public static ResponseEntity<Object> answer(
            ErrorCode code, @Nullable String detail, List<FieldError> errors, HttpServletRequest request) {
        var answer = ResponseEntity.status(code.status());
        if (mayBeTriedAgain(code)) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(of(code, detail, errors, request));
    }

    static ProblemDetail of(
            ErrorCode code, @Nullable String detail, List<FieldError> errors, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(code.status());
        problem.setType(URI.create("/problems/" + slug(code)));
        problem.setTitle(code.title());
        problem.setDetail(detail);
        problem.setInstance(pathOf(request));
        problem.setProperty("code", code.name());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        Object requestId = request.getAttribute(REQUEST_ID);
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        return problem;
    }

    static boolean mayBeTriedAgain(ErrorCode code) {
        return code.status().value() == 429 || code.status().value() == 503;
    }

    static String slug(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path asked for, without the query, which may carry personal data. */
    private static @Nullable URI pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = asked instanceof String original ? original : request.getRequestURI();
        try {
            return URI.create(path);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
