package io.fenqi.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/** Finds out which code and which fields an exception about a request speaks of. */
record BadInput(KitError code, List<FieldError> errors) {
    private static final String TYPE = "Type";
    private static final String REQUIRED = "Required";

    /** Null when the exception is not about a field. */
    static @Nullable BadInput of(Throwable failure) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid -> fields(bound(invalid.getBindingResult(), ""));
            case BindException invalid -> fields(bound(invalid.getBindingResult(), ""));
            case HandlerMethodValidationException invalid -> fields(parameters(invalid));
            case ConstraintViolationException invalid -> fields(violations(invalid));
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MissingServletRequestParameterException missing ->
                field(missing.getParameterName(), REQUIRED, "must be given");
            case MissingRequestHeaderException missing -> field(missing.getHeaderName(), REQUIRED, "must be given");
            case MethodArgumentTypeMismatchException mismatch -> field(mismatch.getName(), TYPE, "has the wrong form");
            case TypeMismatchException mismatch ->
                field(String.valueOf(mismatch.getPropertyName()), TYPE, "has the wrong form");
            default -> null;
        };
    }

    private static BadInput field(String name, String rule, String message) {
        return fields(List.of(new FieldError(name, rule, message)));
    }

    private static BadInput fields(List<FieldError> errors) {
        return new BadInput(KitError.INVALID_FIELDS, errors);
    }

    private static List<FieldError> bound(BindingResult result, String prefix) {
        return result.getAllErrors().stream().map(error -> bound(error, prefix)).toList();
    }

    private static FieldError bound(ObjectError error, String prefix) {
        String rule = error.getCode() == null ? "Invalid" : error.getCode();
        if (!(error instanceof org.springframework.validation.FieldError field)) {
            return new FieldError(prefix, rule, text(error));
        }
        String path = prefix.isEmpty() ? field.getField() : prefix + "." + field.getField();
        return field.isBindingFailure()
                ? new FieldError(path, TYPE, "has the wrong form")
                : new FieldError(path, rule, text(error));
    }

    private static List<FieldError> parameters(HandlerMethodValidationException invalid) {
        var found = new ArrayList<FieldError>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            if (result.getContainerIndex() != null) {
                name += "[" + result.getContainerIndex() + "]";
            }
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                found.add(parameter(name, error, result));
            }
        }
        return found;
    }

    private static FieldError parameter(String name, MessageSourceResolvable error, ParameterValidationResult result) {
        if (error instanceof ObjectError object) {
            boolean isBody = result instanceof Errors && result.getContainerIndex() == null;
            return bound(object, isBody ? "" : name.substring(Math.max(0, name.indexOf('['))));
        }
        String[] codes = error.getCodes();
        String rule = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
        return new FieldError(name, rule, text(error));
    }

    private static List<FieldError> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(BadInput::violation)
                .toList();
    }

    private static FieldError violation(ConstraintViolation<?> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var path = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            // The first two steps of a method call are the method and its parameter's place.
            if (depth++ > 0) {
                path.append(path.isEmpty() ? "" : ".").append(node);
            }
        }
        String field = depth <= 1 ? violation.getPropertyPath().toString() : path.toString();
        return new FieldError(field, rule, violation.getMessage());
    }

    private static BadInput body(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return new BadInput(KitError.BODY_TOO_LARGE, List.of());
            }
            if (cause instanceof JacksonException json
                    && !isSyntax(json)
                    && !json.getPath().isEmpty()) {
                return field(path(json), TYPE, "has the wrong form or is missing");
            }
        }
        return new BadInput(KitError.MALFORMED_BODY, List.of());
    }

    private static boolean isSyntax(JacksonException json) {
        return json instanceof StreamReadException && !(json instanceof InputCoercionException);
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String text(MessageSourceResolvable error) {
        return error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage();
    }
}
