package io.fenqi.kit.outbox;

import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.problem.Refused;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What went wrong, told by types and places only: messages of exceptions may carry personal data and are left out. */
public final class FailureText {
    private static final int LONGEST = 500;
    private static final String OURS = "io.fenqi.";

    private FailureText() {}

    /** Types from the outermost to the root cause, then the innermost place in our own code; at most 500 characters. */
    public static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "The process ended while it was at work";
        }
        Set<String> types = new LinkedHashSet<>();
        String place = "";
        for (Throwable cause = failure; cause != null && types.size() < 10; cause = cause.getCause()) {
            types.add(describe(cause));
            String found = placeOf(cause);
            place = found.isEmpty() ? place : found;
        }
        String text = String.join(" < ", types) + place;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String describe(Throwable cause) {
        return switch (cause) {
            case CallRefused refused ->
                "CallRefused(%s %d %s)".formatted(refused.provider(), refused.status(), refused.code());
            case CallFailed failed -> "%s(%s)".formatted(failed.getClass().getSimpleName(), failed.provider());
            case Refused refused -> "Refused(%s)".formatted(refused.code().name());
            default -> cause.getClass().getSimpleName();
        };
    }

    private static String placeOf(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                String type =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return " at %s.%s:%d".formatted(type, frame.getMethodName(), frame.getLineNumber());
            }
        }
        return "";
    }
}
