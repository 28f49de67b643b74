package io.fenqi.documents;

import io.fenqi.kit.crypto.FieldCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents, each made when it is first asked for; table document, in which nothing changes. They name people. */
public final class Documents {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final DocumentPrinter printer;
    private final Clock clock;

    Documents(JdbcClient jdbc, FieldCipher cipher, DocumentPrinter printer, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * The document as it was made, or made now; of two who make it at once the first one's bytes stay.
     *
     * <p>To be called outside a transaction: printing takes its time.
     *
     * @param content what the template of this kind shows; asked for only if there is no document yet
     */
    public Document once(DocumentKey key, Supplier<?> content) {
        return find(key).orElseGet(() -> {
            make(key, content.get());
            return find(key).orElseThrow();
        });
    }

    private void make(DocumentKey key, Object content) {
        var madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] pdf = printer.print(key.kind(), content, madeAt);
        jdbc.sql("""
                insert into document (customer_id, kind, subject, edition, lender_id, sha256, pdf_enc, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        key.customerId(),
                        key.kind(),
                        key.subject(),
                        key.edition(),
                        key.lenderId(),
                        DocumentPrinter.sha256(pdf),
                        cipher.encrypt(Base64.getEncoder().encodeToString(pdf)),
                        Timestamp.from(madeAt))
                .update();
    }

    private Optional<Document> find(DocumentKey key) {
        return jdbc.sql("""
                select sha256, pdf_enc from document
                 where customer_id = ? and kind = ? and subject = ? and edition = ?
                """)
                .params(key.customerId(), key.kind(), key.subject(), key.edition())
                .query((row, index) -> {
                    byte[] pdf = Base64.getDecoder().decode(cipher.decrypt(row.getString("pdf_enc")));
                    return new Document(key, row.getString("sha256"), pdf);
                })
                .optional();
    }
}
