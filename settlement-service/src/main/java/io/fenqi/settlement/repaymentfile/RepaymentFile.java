package io.fenqi.settlement.repaymentfile;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.entity.Versioned;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.RunIds;
import io.fenqi.settlement.SettlementError;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One lender's file of one accounting date; its lines are the clearing items, which never change (REP-19). */
@Entity
class RepaymentFile extends Versioned {
    @Id
    private UUID id;

    private String lenderId;
    private LocalDate accountingDate;

    @Embedded
    private FileFigures figures;

    @Enumerated(EnumType.STRING)
    private RepaymentFileStatus status;

    private Instant sentAt;
    private Instant acknowledgeBy;

    @Embedded
    @AttributeOverride(name = "itemCount", column = @Column(name = "acknowledged_item_count"))
    @AttributeOverride(name = "remittedFen", column = @Column(name = "acknowledged_remitted_fen"))
    private @Nullable FileFigures acknowledged;

    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init")
    protected RepaymentFile() {}

    RepaymentFile(
            String lenderId, LocalDate accountingDate, FileFigures figures, Instant sentAt, Instant acknowledgeBy) {
        this.id = Ids.derived(RunIds.of(accountingDate), "repayment-file/" + lenderId);
        this.lenderId = lenderId;
        this.accountingDate = accountingDate;
        this.figures = figures;
        this.status = RepaymentFileStatus.SENT;
        this.sentAt = sentAt;
        this.acknowledgeBy = acknowledgeBy;
    }

    /** Takes the lender's figures; the same again is harmless, others after an agreement are refused. */
    void acknowledge(FileFigures theirs, Instant at) {
        if (status == RepaymentFileStatus.ACKNOWLEDGED) {
            if (!theirs.equals(figures)) {
                throw new Refused(SettlementError.FILE_ACKNOWLEDGED, "the lender agreed at " + acknowledgedAt);
            }
            return;
        }
        become(theirs.equals(figures) ? RepaymentFileStatus.ACKNOWLEDGED : RepaymentFileStatus.DISPUTED);
        acknowledged = theirs;
        acknowledgedAt = at;
    }

    void late() {
        become(RepaymentFileStatus.LATE);
    }

    private void become(RepaymentFileStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("repayment file %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    String lenderId() {
        return lenderId;
    }

    LocalDate accountingDate() {
        return accountingDate;
    }

    FileFigures figures() {
        return figures;
    }

    RepaymentFileStatus status() {
        return status;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    @Nullable
    FileFigures acknowledged() {
        return acknowledged;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
