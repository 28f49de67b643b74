package io.fenqi.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever leaves a controller, or Spring on the way to it, into problem details. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refusal, HttpServletRequest request) {
        return Problems.answer(refusal.code(), refusal.detail(), refusal.errors(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violation, HttpServletRequest request) {
        var bad = BadInput.of(violation);
        return Problems.answer(KitError.INVALID_FIELDS, null, bad == null ? List.of() : bad.errors(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableParts(MultipartException unreadable, HttpServletRequest request) {
        var code = unreadable instanceof MaxUploadSizeExceededException
                ? KitError.BODY_TOO_LARGE
                : KitError.MALFORMED_BODY;
        return Problems.answer(code, null, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fileTooLarge(BodyTooLarge tooLarge, HttpServletRequest request) {
        return Problems.answer(KitError.BODY_TOO_LARGE, null, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Throwable failure, HttpServletRequest request) {
        KitError code = DatabaseRefusal.of(failure);
        if (code == null) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            code = KitError.INTERNAL;
        } else if (code == KitError.PEER_UNAVAILABLE) {
            LOG.warn("{} {}: database unavailable", request.getMethod(), request.getRequestURI(), failure);
        }
        return Problems.answer(code, null, List.of(), request);
    }

    /** Everything Spring itself refuses passes here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        BadInput bad = status.is4xxClientError() ? BadInput.of(failure) : null;
        KitError code = bad != null ? bad.code() : KitError.of(status);
        List<FieldError> errors = bad != null ? bad.errors() : List.of();
        if (code == KitError.INTERNAL) {
            LOG.error("{} {} failed", servletRequest.getMethod(), servletRequest.getRequestURI(), failure);
        }
        var answer = Problems.answer(code, null, errors, servletRequest);
        var allHeaders = new HttpHeaders(headers);
        allHeaders.putAll(answer.getHeaders());
        return super.handleExceptionInternal(failure, answer.getBody(), allHeaders, answer.getStatusCode(), request);
    }
}
