package io.fenqi.documents;

import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as it was made. */
public final class Document {
    private static final String REPR_DIGEST = "Repr-Digest";

    private final DocumentKey key;
    private final String sha256;
    private final byte[] pdf;

    /** @param sha256 of the PDF's bytes, as 64 hexadecimal digits */
    Document(DocumentKey key, String sha256, byte[] pdf) {
        this.key = key;
        this.sha256 = sha256;
        this.pdf = pdf;
    }

    /** The PDF with its hash in the headers: as the entity tag in hexadecimal, and as RFC 9530 has it. */
    public ResponseEntity<byte[]> answer() {
        var disposition =
                ContentDisposition.inline().filename(key.fileName()).build().toString();
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(sha256)
                .header(REPR_DIGEST, "sha-256=:%s:".formatted(digest))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(pdf);
    }
}
