package io.fenqi.qr.merchant;

import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acceptance agreements and the products that a merchant is enrolled for; no product without an agreement (MER-02). */
@Component
class Acceptance {
    private final JdbcClient jdbc;
    private final IdempotentPut idempotentPut;

    Acceptance(JdbcClient jdbc, IdempotentPut idempotentPut) {
        this.jdbc = jdbc;
        this.idempotentPut = idempotentPut;
    }

    @Transactional
    void sign(String merchantNo, UUID agreementId, Agreement agreement) {
        if (!idempotentPut.claim("acceptance-agreement", agreementId, agreement)) return;
        jdbc.sql("""
                        insert into acceptance_agreement (id, merchant_no, version, signed_on, channel, evidence)
                        values (:id, :merchantNo, :version, :signedOn, :channel, :evidence)
                        """)
                .param("id", agreementId)
                .param("merchantNo", merchantNo)
                .param("version", agreement.version())
                .param("signedOn", agreement.signedOn())
                .param("channel", agreement.channel().name())
                .param("evidence", agreement.evidence())
                .update();
    }

    @Transactional
    void enrol(String merchantNo, String productCode, Enrolment enrolment) {
        if (!hasAgreement(merchantNo)) {
            throw new Refused(QrError.ACCEPTANCE_AGREEMENT_MISSING, "Sign an acceptance agreement first");
        }
        jdbc.sql("""
                        insert into enrolment (merchant_no, product_code, effective_from, effective_to)
                        values (:merchantNo, :productCode, :from, :to)
                        on conflict (merchant_no, product_code)
                        do update set effective_from = excluded.effective_from, effective_to = excluded.effective_to
                        """)
                .param("merchantNo", merchantNo)
                .param("productCode", productCode)
                .param("from", enrolment.effectiveFrom())
                .param("to", enrolment.effectiveTo())
                .update();
    }

    private boolean hasAgreement(String merchantNo) {
        return jdbc.sql("select exists (select from acceptance_agreement where merchant_no = :merchantNo)")
                .param("merchantNo", merchantNo)
                .query(Boolean.class)
                .single();
    }

    enum Channel {
        PAPER,
        E_SIGN
    }

    /** A signed agreement; the evidence says where the document is kept. */
    record Agreement(String merchantNo, String version, LocalDate signedOn, Channel channel, String evidence) {}

    /** First and last business date; without a last one until further notice. */
    record Enrolment(LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) {
        Enrolment {
            if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
                throw new Refused(QrError.MERCHANT_INVALID, "An enrolment cannot end before it begins");
            }
        }
    }
}
