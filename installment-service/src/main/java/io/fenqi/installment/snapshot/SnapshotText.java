package io.fenqi.installment.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;

/** The text of a stored file: its parts unpacked one after the other, each when it is its turn. */
final class SnapshotText extends InputStream {
    private final Iterator<byte[]> parts;
    private InputStream part = InputStream.nullInputStream();

    SnapshotText(Iterator<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = part.read(bytes, offset, length);
        while (count < 0 && parts.hasNext()) {
            part = new GZIPInputStream(new ByteArrayInputStream(parts.next()));
            count = part.read(bytes, offset, length);
        }
        return count;
    }
}
