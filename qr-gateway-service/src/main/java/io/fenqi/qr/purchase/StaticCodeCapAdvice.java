package io.fenqi.qr.purchase;

import io.fenqi.kit.problem.Problems;
import io.fenqi.qr.QrError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Adds to the refusal the order that the borrower goes on with. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticCodeCapAdvice {
    @ExceptionHandler
    ResponseEntity<Object> capReached(StaticCodeCapReached cap, HttpServletRequest request) {
        var detail = "A printed code carries no more for this customer today";
        var answer = Problems.answer(QrError.STATIC_CODE_CAP, detail, List.of(), request);
        if (answer.getBody() instanceof ProblemDetail problem) problem.setProperty("dynamicCode", cap.order());
        return answer;
    }
}
