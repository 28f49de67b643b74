package io.fenqi.partnergateway.interfacelog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param outsider party or lender, only if it was proved
 * @param address where the call came from or went to
 * @param api method and path with names in place of values
 * @param businessNo the number by which the outsider knows what it is about
 * @param request body as it went over the wire; masked before it is stored, like the answer
 * @param status of HTTP; 0 if there was no answer
 * @param code why it was refused
 */
public record Exchange(
        Direction direction,
        @Nullable String outsider,
        @Nullable String appId,
        @Nullable String address,
        String api,
        @Nullable String businessNo,
        String request,
        String answer,
        int status,
        @Nullable String code,
        Duration took) {
    /** Seen from here. */
    public enum Direction {
        IN,
        OUT
    }
}
