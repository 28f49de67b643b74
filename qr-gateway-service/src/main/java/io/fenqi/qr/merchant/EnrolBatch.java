package io.fenqi.qr.merchant;

import io.fenqi.kit.idempotency.IdempotentPut;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enrols many existing merchants for a product at once: shown before, and taken back as a whole (MER-03). */
@Component
class EnrolBatch {
    private static final String VERDICTS = """
            select wanted.no as merchant_no,
                   case when m.merchant_no is null then 'MERCHANT_NOT_FOUND'
                        when m.status <> 'ACTIVE' then 'MERCHANT_NOT_ACTIVE'
                        when not exists (select from acceptance_agreement a where a.merchant_no = m.merchant_no)
                            then 'ACCEPTANCE_AGREEMENT_MISSING'
                        when exists (select from enrolment e
                                      where e.merchant_no = m.merchant_no and e.product_code = :productCode
                                        and e.batch_id is distinct from :batchId)
                            then 'ALREADY_ENROLLED'
                        else 'ENROLLED' end as verdict
              from (select distinct unnest(:merchantNos::text[]) as no) wanted
              left join merchant m on m.merchant_no = wanted.no
             order by wanted.no
            """;

    private final JdbcClient jdbc;
    private final IdempotentPut idempotentPut;

    EnrolBatch(JdbcClient jdbc, IdempotentPut idempotentPut) {
        this.jdbc = jdbc;
        this.idempotentPut = idempotentPut;
    }

    /** What would become of each merchant; changes nothing. */
    @Transactional(readOnly = true)
    List<Verdict> preview(UUID batchId, Batch batch) {
        return verdicts(batchId, batch);
    }

    @Transactional
    List<Verdict> enrol(UUID batchId, Batch batch) {
        boolean first = idempotentPut.claim("enrolment-batch", batchId, batch);
        var verdicts = verdicts(batchId, batch);
        if (first) insert(batchId, batch, verdicts);
        return verdicts;
    }

    /** How many enrolments are taken back; purchases made meanwhile stay. */
    @Transactional
    int rollBack(UUID batchId) {
        return jdbc.sql("delete from enrolment where batch_id = :batchId")
                .param("batchId", batchId)
                .update();
    }

    private List<Verdict> verdicts(UUID batchId, Batch batch) {
        return jdbc.sql(VERDICTS)
                .param("productCode", batch.productCode())
                .param("batchId", batchId)
                .param("merchantNos", batch.merchantNos().toArray(String[]::new))
                .query((row, rowNo) -> new Verdict(row.getString("merchant_no"), row.getString("verdict")))
                .list();
    }

    private void insert(UUID batchId, Batch batch, List<Verdict> verdicts) {
        jdbc.sql("""
                        insert into enrolment (merchant_no, product_code, effective_from, effective_to, batch_id)
                        select no, :productCode, :from, :to, :batchId from unnest(:merchantNos::text[]) as no
                        """)
                .param("productCode", batch.productCode())
                .param("from", batch.term().effectiveFrom())
                .param("to", batch.term().effectiveTo(), Types.DATE)
                .param("batchId", batchId)
                .param(
                        "merchantNos",
                        verdicts.stream()
                                .filter(Verdict::isEnrolled)
                                .map(Verdict::merchantNo)
                                .toArray(String[]::new))
                .update();
    }

    record Batch(String productCode, Acceptance.Enrolment term, List<String> merchantNos) {
        static Batch of(String productCode, LocalDate from, @Nullable LocalDate to, List<String> merchantNos) {
            return new Batch(productCode, new Acceptance.Enrolment(from, to), merchantNos);
        }
    }

    /** ENROLLED, or why not. */
    record Verdict(String merchantNo, String verdict) {
        boolean isEnrolled() {
            return verdict.equals("ENROLLED");
        }
    }
}
