package io.fenqi.repayment.repayment;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One wish to pay what a customer owes to one lender; collected in parts, never across lenders (REP-12). */
@Entity
class Repayment extends Versioned {
    /** The process that works on it gets this long before another goes on with it. */
    private static final Duration FIRST_TURN = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private String repaymentNo;
    private UUID customerId;
    private String lenderId;

    @Enumerated(EnumType.STRING)
    private RepaymentKind kind;

    @Enumerated(EnumType.STRING)
    private RepaymentStatus status;

    private long amountFen;
    private @Nullable UUID payoffQuoteId;
    private @Nullable UUID bankCardId;
    private @Nullable String reasonCode;
    private long eventsTold;
    private int stuckTries;
    private @Nullable Instant nextTryAt;
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "repayment_id", nullable = false)
    @OrderBy("partNo")
    @BatchSize(size = 50)
    private List<RepaymentPart> parts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Repayment() {}

    Repayment(NewRepayment wish, Instant now) {
        this.id = wish.id();
        this.customerId = wish.customerId();
        this.lenderId = wish.lenderId();
        this.kind = wish.kind();
        this.amountFen = wish.amountFen();
        this.payoffQuoteId = wish.payoffQuoteId();
        this.bankCardId = wish.bankCardId();
        this.repaymentNo = repaymentNo(wish.id(), now);
        this.status = RepaymentStatus.COLLECTING;
        this.createdAt = now;
        this.nextTryAt = now.plus(FIRST_TURN);
    }

    private static String repaymentNo(UUID id, Instant now) {
        var signs = id.toString().replace("-", "").substring(16).toUpperCase(Locale.ROOT);
        return "R" + BusinessTime.dateOf(now).format(DateTimeFormatter.BASIC_ISO_DATE) + signs;
    }

    void add(RepaymentPart part) {
        parts.add(part);
    }

    /** Nothing can be ordered: definite, nothing was sent. */
    void impossible(String reason) {
        if (!parts.isEmpty()) {
            throw new IllegalStateException("repayment %s is %s".formatted(id, status));
        }
        status = RepaymentStatus.FAILED;
        reasonCode = reason;
        nextTryAt = null;
    }

    /** Looks at the parts again and sees to it that what is not over is resumed; true if that changed the status. */
    boolean restate(Instant now) {
        var before = status;
        long planned = parts.stream().mapToLong(RepaymentPart::amountFen).sum();
        status = RepaymentStatus.of(
                parts.stream().map(RepaymentPart::status).toList(),
                parts.stream().anyMatch(RepaymentPart::isInDoubt),
                planned == amountFen);
        reasonCode = parts.stream()
                .map(RepaymentPart::reasonCode)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
        if (status.isFinal()) {
            nextTryAt = null;
        } else if (nextTryAt == null) {
            nextTryAt = now.plus(FIRST_TURN);
        }
        stuckTries = status == before ? stuckTries : 0;
        return status != before;
    }

    void tryAgain(Instant at, boolean stuck) {
        if (!status.isFinal()) {
            nextTryAt = at;
            stuckTries = stuck ? stuckTries + 1 : 0;
        }
    }

    /** Events of one repayment count up, so that the lender can put them in order. */
    long nextEvent() {
        return ++eventsTold;
    }

    RepaymentPart part(UUID withholdingId) {
        return parts.stream()
                .filter(part -> part.withholdingId().equals(withholdingId))
                .findFirst()
                .orElseThrow();
    }

    RepaymentPart partOfPayment(UUID paymentId) {
        return parts.stream()
                .filter(part -> part.paymentId().equals(paymentId))
                .findFirst()
                .orElseThrow();
    }

    RepaymentState state() {
        return new RepaymentState(
                id,
                repaymentNo,
                customerId,
                lenderId,
                kind,
                status,
                amountFen,
                payoffQuoteId,
                bankCardId,
                reasonCode,
                createdAt,
                parts.stream().map(RepaymentPart::state).toList());
    }

    UUID id() {
        return id;
    }

    RepaymentStatus status() {
        return status;
    }

    RepaymentKind kind() {
        return kind;
    }

    UUID customerId() {
        return customerId;
    }

    String lenderId() {
        return lenderId;
    }

    long amountFen() {
        return amountFen;
    }

    @Nullable
    UUID bankCardId() {
        return bankCardId;
    }

    int stuckTries() {
        return stuckTries;
    }
}
