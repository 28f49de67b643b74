package io.fenqi.e2e;

import io.fenqi.standalone.ServiceCatalog;
import io.fenqi.standalone.SuiteService;
import java.util.stream.Stream;

/**
 * A call between two services, as seen on its wire.
 *
 * @param caller name of the calling service; empty without identity
 * @param shape method and path with every id replaced, so that the same step looks the same each time
 */
record Call(String caller, SuiteService callee, String shape) {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d|\\d{8,}";

    /** @param token who the caller is by its token; empty towards outsiders, who are called without one */
    static Call of(String token, SuiteService callee, String method, String path) {
        var caller = token.isEmpty() && callee.equals(ServiceCatalog.SANDBOX) ? callerOfOutsider(path) : token;
        return new Call(caller, callee, method + " " + path.replaceAll(ID, "{id}"));
    }

    private static String callerOfOutsider(String path) {
        if (path.startsWith("/channel/")) return ServiceCatalog.REPAYMENT.name();
        return path.startsWith("/acquirer/") ? ServiceCatalog.SETTLEMENT.name() : "";
    }

    /** What is no part of any flow, such as moving clocks. */
    boolean isBackground() {
        return shape.contains("/sandbox/") || shape.contains("/actuator/") || caller.isEmpty();
    }

    boolean isFrom(SuiteService... callers) {
        return Stream.of(callers).anyMatch(each -> each.name().equals(caller));
    }

    /** Whether the path ends so. */
    boolean isAny(String... ends) {
        return Stream.of(ends).anyMatch(shape::endsWith);
    }

    boolean isRead() {
        return shape.startsWith("GET ");
    }

    boolean isEvent() {
        return shape.startsWith("PUT /events/");
    }

    @Override
    public String toString() {
        return "%s -> %s %s".formatted(caller, callee, shape);
    }
}
