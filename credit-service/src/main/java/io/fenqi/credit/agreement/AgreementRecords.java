package io.fenqi.credit.agreement;

import io.fenqi.kit.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables agreement_view and agreement_signature, in which nothing changes; texts name people, so they are encrypted. */
@Component
class AgreementRecords {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AgreementRecords(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<AgreementView> view(UUID customerId, UUID id) {
        return jdbc.sql("select * from agreement_view where customer_id = ? and id = ?")
                .params(customerId, id)
                .query(this::readView)
                .optional();
    }

    void add(AgreementView view) {
        jdbc.sql("""
                insert into agreement_view (id, customer_id, template_code, template_version, template_type, figures_enc,
                    rendered_text_enc, rendered_hash, shown_at, signable_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        view.id(),
                        view.customerId(),
                        view.templateCode(),
                        view.templateVersion(),
                        view.type().name(),
                        cipher.encrypt(view.figures()),
                        cipher.encrypt(view.renderedText()),
                        view.renderedHash(),
                        Timestamp.from(view.shownAt()),
                        Timestamp.from(view.signableFrom()))
                .update();
    }

    /** A signature with the view that it stands under, and where it came from. */
    record Signed(Signature signature, AgreementView view, SignatureEvidence evidence) {}

    Optional<Signed> signed(UUID customerId, UUID id) {
        return jdbc.sql("""
                select v.*, s.id as signature_id, s.signed_at, s.ip, s.user_agent, s.device_id,
                       s.sms_transaction_id, s.read_seconds
                  from agreement_signature s
                  join agreement_view v on v.customer_id = s.customer_id and v.id = s.view_id
                 where s.customer_id = ? and s.id = ?
                """).params(customerId, id).query(this::readSigned).optional();
    }

    /** A customer's signatures, in the order of ids. */
    List<Signature> signatures(UUID customerId, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, customer_id, template_code, template_version, template_type, signed_at
                  from agreement_signature
                 where customer_id = ? and (cast(? as uuid) is null or id > ?) order by id limit ?
                """)
                .params(Arrays.asList(customerId, after, after, limit))
                .query((row, index) -> new Signature(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("template_code"),
                        row.getInt("template_version"),
                        AgreementType.valueOf(row.getString("template_type")),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    boolean withdrawnSince(UUID customerId, AgreementType type, Instant at) {
        return jdbc.sql("""
                select exists (select 1 from consent_withdrawal where customer_id = ? and type = ? and withdrawn_at >= ?)
                """)
                .params(customerId, type.name(), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> signerOf(UUID signatureId) {
        return jdbc.sql("select customer_id from agreement_signature where id = ?")
                .param(signatureId)
                .query(UUID.class)
                .optional();
    }

    /** False if the id is known, or the view signed, already. */
    boolean add(Signed signed, String actor) {
        var view = signed.view();
        var evidence = signed.evidence();
        return jdbc.sql("""
                insert into agreement_signature (id, customer_id, view_id, template_code, template_version,
                    template_type, rendered_hash, signed_at, ip, user_agent, device_id, sms_transaction_id,
                    read_seconds, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(Arrays.asList(
                                signed.signature().id(),
                                view.customerId(),
                                view.id(),
                                view.templateCode(),
                                view.templateVersion(),
                                view.type().name(),
                                view.renderedHash(),
                                Timestamp.from(signed.signature().signedAt()),
                                evidence.ip(),
                                evidence.userAgent(),
                                evidence.deviceId(),
                                evidence.smsTransactionId(),
                                evidence.readSeconds(),
                                actor))
                        .update()
                == 1;
    }

    private AgreementView readView(ResultSet row, int index) throws SQLException {
        return new AgreementView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("template_code"),
                row.getInt("template_version"),
                AgreementType.valueOf(row.getString("template_type")),
                cipher.decrypt(row.getString("figures_enc")),
                cipher.decrypt(row.getString("rendered_text_enc")),
                row.getString("rendered_hash"),
                row.getTimestamp("shown_at").toInstant(),
                row.getTimestamp("signable_from").toInstant());
    }

    private Signed readSigned(ResultSet row, int index) throws SQLException {
        var view = readView(row, index);
        var signature = new Signature(
                row.getObject("signature_id", UUID.class),
                view.customerId(),
                view.templateCode(),
                view.templateVersion(),
                view.type(),
                row.getTimestamp("signed_at").toInstant());
        var evidence = new SignatureEvidence(
                row.getString("ip"),
                row.getString("user_agent"),
                row.getString("device_id"),
                row.getString("sms_transaction_id"),
                row.getInt("read_seconds"));
        return new Signed(signature, view, evidence);
    }
}
