package io.fenqi.settlement.settlement;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The T+1 settlement of one accounting date (SET-01). */
@Entity
class SettlementRun extends Versioned {
    /** Approves when the settings ask for nobody. */
    static final String AUTOMATIC = "SYSTEM:automatic";

    @Id
    private LocalDate accountingDate;

    private UUID runId;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private LocalDate settleOn;
    private boolean provisional;
    private String startedBy;
    private @Nullable String approvedBy;
    private long purchaseCount;
    private long purchaseFen;
    private long refundFen;
    private long feeFen;
    private long netFen;
    private long collectionFen;
    private long remittanceFen;
    private int merchants;
    private int lenders;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SettlementRun() {}

    /** @param provisional whether the pay-out day rests on weekends alone */
    SettlementRun(
            LocalDate accountingDate,
            UUID runId,
            LocalDate settleOn,
            boolean provisional,
            String startedBy,
            Instant createdAt) {
        this.accountingDate = accountingDate;
        this.runId = runId;
        this.settleOn = settleOn;
        this.provisional = provisional;
        this.startedBy = startedBy;
        this.createdAt = createdAt;
        this.status = RunStatus.OPEN;
    }

    void become(RunStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("run %s: %s cannot become %s".formatted(accountingDate, status, next));
        }
        status = next;
    }

    void netted(RunFigures figures) {
        become(RunStatus.NETTED);
        purchaseCount = figures.purchaseCount();
        purchaseFen = figures.purchaseFen();
        refundFen = figures.refundFen();
        feeFen = figures.feeFen();
        netFen = figures.netFen();
        collectionFen = figures.collectionFen();
        remittanceFen = figures.remittanceFen();
        merchants = figures.merchants();
        lenders = figures.lenders();
    }

    /** Maker-checker: whoever started the run is not asked here, the use case refuses it before. */
    void approved(String by) {
        approvedBy = by;
    }

    boolean isStartedBy(String person) {
        return startedBy.equals(person);
    }

    boolean isApproved() {
        return approvedBy != null;
    }

    LocalDate accountingDate() {
        return accountingDate;
    }

    UUID runId() {
        return runId;
    }

    RunStatus status() {
        return status;
    }

    LocalDate settleOn() {
        return settleOn;
    }

    boolean isProvisional() {
        return provisional;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    String startedBy() {
        return startedBy;
    }

    RunFigures figures() {
        return new RunFigures(
                purchaseCount,
                purchaseFen,
                refundFen,
                feeFen,
                netFen,
                collectionFen,
                remittanceFen,
                merchants,
                lenders);
    }
}
