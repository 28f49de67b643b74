package io.fenqi.documents;

import java.io.InputStream;

/** Files on the class path. */
final class Resources {
    private Resources() {}

    static InputStream open(String path) {
        var stream = Resources.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("missing on the class path: " + path);
        }
        return stream;
    }
}
