package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads loan notes, one or a page of them, and what was paid on one (BIL-03). */
@Service
class FindLoanNotes {

    private static final int PAYMENTS_MAX = 1000;

    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindLoanNotes(LoanNotes loanNotes, RestateLoans restate, JdbcClient jdbc, Clock clock) {
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    LoanNoteView one(UUID id) {
        var loan = loanNotes
                .findById(id)
                .orElseThrow(() -> new Refused(InstallmentError.LOAN_NOTE_UNKNOWN, "loan note " + id));
        return view(loan, BusinessTime.today(clock));
    }

    /** Loan notes in the order of their ids, after a given one. */
    @Transactional(readOnly = true)
    List<LoanNoteView> page(Filter filter, UUID after, int limit) {
        var conditions = new LinkedHashMap<String, Object>();
        put(conditions, "customer_id = ?", filter.customerId());
        put(conditions, "lender_id = ?", filter.lenderId());
        put(conditions, "merchant_no = ?", filter.merchantNo());
        put(conditions, "contract_no = ?", filter.contractNo());
        put(
                conditions,
                "status = ?",
                filter.status() == null ? null : filter.status().name());
        put(conditions, "overdue_bucket = ?", filter.overdueBucket());
        conditions.put("id > ?", after);
        var sql = "select id from loan_note where %s order by id limit %d"
                .formatted(String.join(" and ", conditions.keySet()), limit);
        var ids = jdbc.sql(sql)
                .params(List.copyOf(conditions.values()))
                .query(UUID.class)
                .list();
        var today = BusinessTime.today(clock);
        return loanNotes.withIds(ids).stream().map(loan -> view(loan, today)).toList();
    }

    /** What receipts did to a loan note, oldest first. */
    @Transactional(readOnly = true)
    List<Posting> payments(UUID id) {
        return jdbc.sql("""
                        select r.id, r.kind, r.status, r.value_at, p.installment_no, p.principal_paid_fen,
                               p.interest_paid_fen, p.fee_paid_fen, p.penalty_paid_fen, p.principal_reduced_fen,
                               p.interest_reduced_fen + p.fee_reduced_fen + p.penalty_reduced_fen
                                   as charges_reduced_fen
                          from receipt_part p
                          join receipt r on r.customer_id = p.customer_id and r.id = p.receipt_id
                         where p.loan_note_id = ?
                         order by r.value_at, r.id, p.installment_no
                         limit ?
                        """)
                .params(id, PAYMENTS_MAX)
                .query((row, index) -> new Posting(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("status"),
                        row.getObject("value_at", OffsetDateTime.class).toInstant(),
                        row.getInt("installment_no"),
                        row.getLong("principal_paid_fen"),
                        row.getLong("interest_paid_fen"),
                        row.getLong("fee_paid_fen"),
                        row.getLong("penalty_paid_fen"),
                        row.getLong("principal_reduced_fen"),
                        row.getLong("charges_reduced_fen")))
                .list();
    }

    private LoanNoteView view(LoanNote loan, LocalDate today) {
        return LoanNoteView.of(restate.open(loan), today);
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    record Filter(
            @Nullable UUID customerId,
            @Nullable String lenderId,
            @Nullable String merchantNo,
            @Nullable String contractNo,
            @Nullable LoanNoteStatus status,
            @Nullable Integer overdueBucket) {}

    record Posting(
            UUID receiptId,
            String kind,
            String status,
            Instant valueAt,
            int installmentNo,
            long principalPaidFen,
            long interestPaidFen,
            long feePaidFen,
            long penaltyPaidFen,
            long principalReducedFen,
            long chargesReducedFen) {}
}
