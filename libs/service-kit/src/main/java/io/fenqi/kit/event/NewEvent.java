package io.fenqi.kit.event;

import java.util.regex.Pattern;

/**
 * Something that happened and that one party outside must hear of.
 *
 * @param type what happened, for example {@code loan-note.settled}
 * @param audience {@code lender:<lenderId>} or {@code partner:<appId>}
 * @param resource what it happened to, for example {@code loan-notes/<id>}
 * @param sequence counts up per resource, so that the hearer can put its events in order
 * @param data the event's own fields; becomes JSON
 */
public record NewEvent(String type, String audience, String resource, long sequence, Object data) {
    private static final Pattern AUDIENCE = Pattern.compile("(lender|partner):\\S{1,100}");

    public NewEvent {
        if (type.isBlank() || type.length() > 100 || resource.isBlank() || resource.length() > 200) {
            throw new IllegalArgumentException("An event has a type of 1 to 100 and a resource of 1 to 200 characters");
        }
        if (!AUDIENCE.matcher(audience).matches()) {
            throw new IllegalArgumentException("An audience is lender:<lenderId> or partner:<appId>");
        }
    }
}
