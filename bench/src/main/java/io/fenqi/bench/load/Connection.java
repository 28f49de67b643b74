package io.fenqi.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An HTTP/1.1 connection that stays open. Does just enough, so that the generator takes little of the machine. */
final class Connection implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = {'\r', '\n'};

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] body = new byte[1 << 16];
    private int bodyLength;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
    }

    /** Sends a request and reads its answer, whose status it returns. */
    int exchange(Request request, String token) throws IOException {
        var content = request.body().getBytes(StandardCharsets.UTF_8);
        var head = request.method() + " " + request.uri().getRawPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                + content.length + "\r\n\r\n";
        var start = head.getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, bytes, start.length, content.length);
        socket.getOutputStream().write(bytes);
        return readAnswer();
    }

    /** How often the body of the last answer contains a text. */
    int occurrences(String text) {
        var wanted = text.getBytes(StandardCharsets.UTF_8);
        int found = 0;
        for (int i = 0; i + wanted.length <= bodyLength; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) found++;
        }
        return found;
    }

    String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readAnswer() throws IOException {
        bodyLength = 0;
        int end = line();
        int status = number(position + 9, position + 12, 10);
        position = end + 2;
        int length = 0;
        boolean chunked = false;
        for (end = line(); end > position; end = line()) {
            if (startsWith(LENGTH)) length = number(position + LENGTH.length, end, 10);
            chunked |= startsWith(CHUNKED);
            position = end + 2;
        }
        position += 2;
        if (chunked) takeChunks();
        else take(length);
        return status;
    }

    private void takeChunks() throws IOException {
        while (true) {
            int end = line();
            int length = number(position, end, 16);
            position = end + 2;
            take(length);
            line();
            position += 2; // the end of the chunk, or the empty line after the last
            if (length == 0) return;
        }
    }

    private void take(int length) throws IOException {
        if (bodyLength + length > body.length) body = Arrays.copyOf(body, 2 * (bodyLength + length));
        int missing = length;
        while (missing > 0) {
            if (position == limit) fill();
            int part = Math.min(missing, limit - position);
            System.arraycopy(buffer, position, body, bodyLength, part);
            position += part;
            bodyLength += part;
            missing -= part;
        }
    }

    /** The index of the end of the line that begins at the position. */
    private int line() throws IOException {
        int end = position;
        while (true) {
            while (end + 1 < limit) {
                if (buffer[end] == LINE_END[0] && buffer[end + 1] == LINE_END[1]) return end;
                end++;
            }
            int before = position;
            fill();
            end -= before - position;
        }
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) buffer = Arrays.copyOf(buffer, 2 * limit);
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) throw new EOFException("closed by the server");
        limit += read;
    }

    private boolean startsWith(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if ((buffer[position + i] | 0x20) != (name[i] | 0x20)) return false;
        }
        return true;
    }

    private int number(int from, int to, int radix) {
        var text = new String(buffer, from, to - from, StandardCharsets.US_ASCII);
        int semicolon = text.indexOf(';');
        return Integer.parseInt((semicolon < 0 ? text : text.substring(0, semicolon)).strip(), radix);
    }
}
