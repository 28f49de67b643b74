package io.fenqi.kit.client;

import io.fenqi.kit.problem.ErrorCode;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What our own caller hears when a call of ours fails and nobody in between knew better. */
@RestControllerAdvice
@Order(0)
class ClientProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ClientProblemAdvice.class);

    private record PeerCode(String name, HttpStatus status, String title) implements ErrorCode {}

    @ExceptionHandler
    ResponseEntity<Object> failed(CallFailed failure, HttpServletRequest request) {
        return switch (failure) {
            case CallRefused refused -> refused(refused, request);
            case CallInDoubt inDoubt -> unavailable(inDoubt, request);
            case CallNotSent notSent -> unavailable(notSent, request);
        };
    }

    private static ResponseEntity<Object> refused(CallRefused refused, HttpServletRequest request) {
        return switch (refused.status()) {
            case 401, 403, 405, 406, 415 -> {
                LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), refused.getMessage());
                yield Problems.answer(KitError.INTERNAL, null, List.of(), request);
            }
            case 409 -> passedOn(refused, HttpStatus.CONFLICT, request);
            default -> passedOn(refused, HttpStatus.UNPROCESSABLE_CONTENT, request);
        };
    }

    private static ResponseEntity<Object> passedOn(CallRefused refused, HttpStatus status, HttpServletRequest request) {
        var code = new PeerCode(refused.code(), status, "Refused by " + refused.provider());
        return Problems.answer(code, refused.detail(), List.of(), request);
    }

    private static ResponseEntity<Object> unavailable(CallFailed failure, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        return Problems.answer(KitError.PEER_UNAVAILABLE, null, List.of(), request);
    }
}
