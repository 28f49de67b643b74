package io.fenqi.installment.loannote;

import io.fenqi.installment.product.PrepaymentMode;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * What paying early takes of one customer's loans at one lender (REP-14): valid until the end of the day, and void as soon
 * as anything else changes one of its loans (REP-15).
 */
@Entity
@BatchSize(size = 100)
class PayoffQuote extends Versioned {

    @Id
    private UUID id;

    @PartitionKey
    private UUID customerId;

    private String lenderId;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    private @Nullable PrepaymentMode mode;

    private long amountFen;
    private Instant validUntil;

    @Enumerated(EnumType.STRING)
    private PayoffQuoteStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "payoff_quote_line",
            joinColumns = @JoinColumn(name = "payoff_quote_id"),
            foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @OrderColumn(name = "line_no")
    @BatchSize(size = 100)
    private List<PayoffQuoteLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PayoffQuote() {}

    /** @param mode what an amount does; absent if loans or installments are paid */
    PayoffQuote(
            UUID id,
            BorrowerAccount.Key account,
            Scope scope,
            @Nullable PrepaymentMode mode,
            List<PayoffQuoteLine> lines,
            Instant validUntil) {
        this.id = id;
        this.customerId = account.customerId();
        this.lenderId = account.lenderId();
        this.scope = scope;
        this.mode = mode;
        this.lines.addAll(lines);
        this.amountFen = amounts().totalFen();
        this.validUntil = validUntil;
        this.status = PayoffQuoteStatus.OPEN;
    }

    /** Takes the money that came at a time; false if the quote is dead by then. */
    boolean take(Instant valueAt) {
        if (statusAt(valueAt) != PayoffQuoteStatus.OPEN) {
            return false;
        }
        become(PayoffQuoteStatus.USED);
        return true;
    }

    /** Something else changed one of its loans. */
    void makeVoid() {
        become(PayoffQuoteStatus.VOID);
    }

    /** What is to be paid of each of its loans. */
    Map<UUID, PayoffGoal> goals() {
        var goals = new LinkedHashMap<UUID, PayoffGoal>();
        lines.forEach(line -> goals.computeIfAbsent(line.loanNoteId(), this::goal));
        return goals;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    Scope scope() {
        return scope;
    }

    @Nullable
    PrepaymentMode mode() {
        return mode;
    }

    long amountFen() {
        return amountFen;
    }

    Amounts amounts() {
        return lines.stream().map(PayoffQuoteLine::amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    List<PayoffQuoteLine> lines() {
        return List.copyOf(lines);
    }

    Instant validUntil() {
        return validUntil;
    }

    PayoffQuoteStatus statusAt(Instant at) {
        return status == PayoffQuoteStatus.OPEN && !at.isBefore(validUntil) ? PayoffQuoteStatus.EXPIRED : status;
    }

    private PayoffGoal goal(UUID loanNoteId) {
        return switch (scope) {
            case LOANS -> new PayoffGoal.WholeLoan();
            case INSTALLMENTS -> new PayoffGoal.Installments(nos(loanNoteId));
            case AMOUNT -> new PayoffGoal.Amount(amountFen, Objects.requireNonNull(mode));
        };
    }

    private Set<Integer> nos(UUID loanNoteId) {
        return lines.stream()
                .filter(line -> line.loanNoteId().equals(loanNoteId))
                .map(PayoffQuoteLine::installmentNo)
                .collect(Collectors.toSet());
    }

    private void become(PayoffQuoteStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("payoff quote %s is %s".formatted(id, status));
        }
        status = next;
    }

    /** What is to be paid early. */
    enum Scope {
        LOANS,
        INSTALLMENTS,
        AMOUNT
    }
}
