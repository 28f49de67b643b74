package io.fenqi.installment.loannote;

import io.fenqi.installment.overdue.GradeChanged;
import io.fenqi.installment.overdue.Lateness;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** What a borrower owes for one purchase (AGR-05): the plan it was booked with and how much of it is still open. */
@Entity
class LoanNote extends Versioned {

    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String loanNoteNo;
    private String lenderId;

    @Embedded
    private Origin origin;

    private @Nullable String lenderLoanNo;

    @Enumerated(EnumType.STRING)
    private LoanNoteStatus status;

    private long principalFen;
    private long refundedFen;
    private long standingSequence;
    private BigDecimal penaltyRate;
    private int scheduleVersion;
    private LocalDate lentOn;
    private LocalDate bookedOn;
    private LocalDate maturityDate;
    private @Nullable LocalDate nextDueOn;

    @Embedded
    private Lateness lateness;

    private @Nullable LocalDate closedOn;
    private @Nullable Instant openFrom;
    private long eventSequence;

    @OneToMany(mappedBy = "loanNote", cascade = CascadeType.PERSIST)
    @OrderBy("key.installmentNo")
    @BatchSize(size = 100)
    private List<DueItem> items = new ArrayList<>();

    /** The day of a change of grade that the lender is still to hear of. */
    @Transient
    private @Nullable LocalDate regradedOn;

    @SuppressWarnings("NullAway.Init")
    protected LoanNote() {}

    private LoanNote(NewLoanNote from) {
        this.id = from.id();
        this.customerId = from.customerId();
        this.loanNoteNo = from.loanNoteNo();
        this.lenderId = from.lenderId();
        this.origin = from.origin();
        this.status = LoanNoteStatus.PENDING_DISBURSE;
        this.principalFen = from.principalFen();
        this.penaltyRate = from.penaltyRate().percent();
        this.scheduleVersion = 1;
        this.lentOn = from.lentOn();
        this.bookedOn = from.bookedOn();
        this.maturityDate = from.lentOn();
        this.lateness = Lateness.NONE;
    }

    /** A loan note that waits for its activation. */
    static LoanNote pending(NewLoanNote from, List<PlannedItem> plan) {
        var loan = new LoanNote(from);
        for (var item : plan) {
            loan.items.add(new DueItem(loan, item.installmentNo(), item.dueDate(), item.billOn(), item.due()));
        }
        loan.maturityDate = loan.items.getLast().dueDate();
        return loan;
    }

    /** The lender lends: from now on installments fall due. */
    void activate(@Nullable String lenderLoanNo, LoanRules rules, Instant at) {
        become(LoanNoteStatus.ACTIVE);
        this.lenderLoanNo = lenderLoanNo;
        this.openFrom = at.truncatedTo(ChronoUnit.SECONDS);
        var today = BusinessTime.dateOf(at);
        items.forEach(item -> item.billAfter(today));
        refresh(rules, today, LoanNoteStatus.SETTLED_NORMAL);
    }

    /** Nothing was lent after all. */
    void makeVoid(LocalDate today) {
        become(LoanNoteStatus.VOID);
        closedOn = today;
        nextDueOn = null;
        stand(Lateness.NONE, today);
    }

    /**
     * Brings the status in step with the installments, after any change and on any day.
     *
     * @param settled what it becomes if nothing is open
     */
    void refresh(LoanRules rules, LocalDate today, LoanNoteStatus settled) {
        var oldest = items.stream()
                .filter(item -> !item.isSettled(today, rules))
                .map(DueItem::dueDate)
                .min(Comparator.naturalOrder());
        nextDueOn = oldest.orElse(null);
        maturityDate = items.getLast().dueDate();
        stand(
                oldest.map(due -> Lateness.on(today, due, rules.penalty().overdueFrom(due), rules.grading()))
                        .orElse(Lateness.NONE),
                today);
        if (oldest.isEmpty()) {
            if (!status.isSettled()) {
                become(settled);
                closedOn = today;
            }
            return;
        }
        closedOn = null;
        become(lateness.bucket() == null ? LoanNoteStatus.ACTIVE : LoanNoteStatus.OVERDUE);
    }

    /** A change of grade that the lender is still to hear of, if there is one. */
    Optional<GradeChanged> takeRegrading() {
        var asOf = regradedOn;
        regradedOn = null;
        return Optional.ofNullable(asOf).map(day -> GradeChanged.of(id, loanNoteNo, lateness, nextDueOn, day));
    }

    /** The plan changed: its next version. */
    int nextScheduleVersion() {
        return ++scheduleVersion;
    }

    /** Number of the next event about this loan note, from 1, without gaps. */
    long nextEventSequence() {
        return ++eventSequence;
    }

    /** So much of its purchase was refunded: it is not bought any more, whether it was repaid or not. */
    void refunded(long amountFen) {
        refundedFen += amountFen;
    }

    /** Its principal was changed: where it stands now, under the next number. */
    LoanStanding nextStanding() {
        return new LoanStanding(
                id,
                origin.limitAccountId(),
                origin.purchaseId(),
                ++standingSequence,
                openPrincipalFen(),
                principalFen - refundedFen);
    }

    /** Whether money that counts at this time can go to it: not what came before it was in force. */
    boolean takesMoneyAt(Instant valueAt) {
        return openFrom != null && !openFrom.isAfter(valueAt);
    }

    /** Whether the borrower has paid anything on it, in time or ahead. */
    boolean hasPayments() {
        return plannedPrincipalFen() < principalFen - refundedFen
                || items.stream().anyMatch(item -> !item.paid().isNone());
    }

    /** What its plan asks for: the principal less what was refunded and what was paid ahead. */
    long plannedPrincipalFen() {
        return items.stream().mapToLong(item -> item.planned().principalFen()).sum();
    }

    long openPrincipalFen() {
        return items.stream()
                .mapToLong(item -> item.planned().principalFen() - item.paid().principalFen())
                .sum();
    }

    DueItem item(int installmentNo) {
        return items.stream()
                .filter(item -> item.installmentNo() == installmentNo)
                .findFirst()
                .orElseThrow();
    }

    List<DueItem> items() {
        return List.copyOf(items);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String loanNoteNo() {
        return loanNoteNo;
    }

    String lenderId() {
        return lenderId;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String lenderLoanNo() {
        return lenderLoanNo;
    }

    LoanNoteStatus status() {
        return status;
    }

    long principalFen() {
        return principalFen;
    }

    long refundedFen() {
        return refundedFen;
    }

    AnnualRate penaltyRate() {
        return new AnnualRate(penaltyRate);
    }

    int scheduleVersion() {
        return scheduleVersion;
    }

    LocalDate lentOn() {
        return lentOn;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    LocalDate maturityDate() {
        return maturityDate;
    }

    @Nullable
    LocalDate nextDueOn() {
        return nextDueOn;
    }

    Lateness lateness() {
        return lateness;
    }

    private void stand(Lateness next, LocalDate today) {
        if (lateness.grade() != next.grade()) {
            regradedOn = today;
        }
        lateness = next;
    }

    private void become(LoanNoteStatus next) {
        if (status == next) {
            return;
        }
        if (!status.canBecome(next)) {
            throw new IllegalStateException("loan note %s cannot go from %s to %s".formatted(id, status, next));
        }
        status = next;
    }
}
