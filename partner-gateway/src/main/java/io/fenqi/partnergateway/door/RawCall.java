package io.fenqi.partnergateway.door;

import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A call as it came over the wire, before anything was decoded.
 *
 * @param target path and query, raw
 * @param authorizations every value of the header
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes themselves are what is signed; nobody compares two calls
record RawCall(String method, String target, List<String> authorizations, InetAddress from, byte[] body) {
    private static final int PATH_LENGTH_MAX = 512;
    private static final int QUERY_LENGTH_MAX = 1_024;
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST");
    private static final Pattern CONTENT_TYPE = Pattern.compile("application/json *(; *charset=\"?utf-8\"?)?");
    /** One spelling per path: nothing encoded, no parameters, no empty or dotted steps. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private static final Pattern QUERY = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    /** Reads the body, whether its length was announced or it comes in chunks, up to one byte more than allowed. */
    static RawCall read(HttpServletRequest request, int bodyBytesMax) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            throw new Refused(KitError.METHOD_NOT_ALLOWED, "GET, PUT or POST");
        }
        byte[] body = request.getInputStream().readNBytes(bodyBytesMax + 1);
        if (body.length > bodyBytesMax) {
            throw new Refused(KitError.BODY_TOO_LARGE, "at most %d bytes".formatted(bodyBytesMax));
        }
        if (body.length > 0 && !isJson(request.getContentType())) {
            throw new Refused(KitError.UNSUPPORTED_MEDIA_TYPE, "application/json in UTF-8");
        }
        return new RawCall(
                request.getMethod(),
                targetOf(request),
                Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)),
                InetAddress.ofLiteral(request.getRemoteAddr()),
                body);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && CONTENT_TYPE.matcher(contentType.toLowerCase(Locale.ROOT)).matches();
    }

    private static String targetOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (!isPlain(PATH, path, PATH_LENGTH_MAX) || (query != null && !isPlain(QUERY, query, QUERY_LENGTH_MAX))) {
            throw new Refused(GatewayError.TARGET_MALFORMED, "no encoding in the path, no empty or dotted steps");
        }
        return query == null ? path : path + "?" + query;
    }

    private static boolean isPlain(Pattern form, String text, int lengthMax) {
        return text.length() <= lengthMax && form.matcher(text).matches();
    }

    /** For logs: nothing that was sent. */
    @Override
    public String toString() {
        return "%s from %s with %d bytes".formatted(method, from.getHostAddress(), body.length);
    }
}
