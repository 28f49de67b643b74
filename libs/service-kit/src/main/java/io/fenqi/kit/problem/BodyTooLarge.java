package io.fenqi.kit.problem;

import java.io.IOException;

/** The body went over the limit while it was read. */
final class BodyTooLarge extends IOException {
    BodyTooLarge(long bytesMax) {
        super("body exceeds %d bytes".formatted(bytesMax));
    }
}
