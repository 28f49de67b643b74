package io.fenqi.settlement.instruction;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order to the acquirer to pay one payee for one run; a later attempt replaces one that failed or came back. */
@Entity
class Instruction extends Versioned {
    @Id
    private UUID id;

    private LocalDate accountingDate;

    @Enumerated(EnumType.STRING)
    private InstructionKind kind;

    private String payee;
    private int attempt;
    private @Nullable UUID replaces;

    @Enumerated(EnumType.STRING)
    private MoneySource source;

    private long amountFen;

    @Convert(converter = EncryptedText.class)
    private String accountNo;

    @Convert(converter = EncryptedText.class)
    private String accountName;

    private String bankCnaps;
    private LocalDate payOn;

    @Enumerated(EnumType.STRING)
    private InstructionStatus status;

    private @Nullable String reason;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    private Instruction(
            UUID id, LocalDate accountingDate, InstructionKind kind, String payee, long amountFen, Instant createdAt) {
        this(id, accountingDate, kind, payee, amountFen, createdAt, MoneySource.PAYABLE);
    }

    @SuppressWarnings("NullAway.Init")
    private Instruction(
            UUID id,
            LocalDate accountingDate,
            InstructionKind kind,
            String payee,
            long amountFen,
            Instant createdAt,
            MoneySource source) {
        this.id = id;
        this.accountingDate = accountingDate;
        this.kind = kind;
        this.payee = payee;
        this.amountFen = amountFen;
        this.createdAt = createdAt;
        this.source = source;
        this.attempt = 1;
        this.status = InstructionStatus.NEW;
    }

    static Instruction first(
            UUID id,
            LocalDate accountingDate,
            InstructionKind kind,
            String payee,
            long amountFen,
            PayeeAccount account,
            LocalDate payOn,
            Instant at) {
        var instruction = new Instruction(id, accountingDate, kind, payee, amountFen, at);
        instruction.payTo(account, payOn);
        return instruction;
    }

    /** The next attempt, under a number that derives from this one: asked for twice it is the same. */
    Instruction again(PayeeAccount account, LocalDate payOn, Instant at) {
        var next = new Instruction(
                Ids.derived(id, "resend"),
                accountingDate,
                kind,
                payee,
                amountFen,
                at,
                // A returned remittance is reversed in the ledger and lies in the payable again.
                status == InstructionStatus.RETURNED && kind == InstructionKind.MERCHANT
                        ? MoneySource.RETURNED
                        : source);
        next.attempt = attempt + 1;
        next.replaces = id;
        next.payTo(account, payOn);
        return next;
    }

    private void payTo(PayeeAccount account, LocalDate day) {
        accountNo = account.accountNo();
        accountName = account.accountName();
        bankCnaps = account.bankCnaps();
        payOn = day;
    }

    /** Written before the call, so that a crash in between is asked about instead of paid twice. */
    void sending() {
        become(InstructionStatus.IN_DOUBT, null);
    }

    void sent() {
        if (status == InstructionStatus.IN_DOUBT) {
            become(InstructionStatus.SENT, null);
        }
    }

    void succeeded() {
        become(InstructionStatus.SUCCESS, null);
    }

    void failed(String why) {
        become(InstructionStatus.FAILED, why);
    }

    void returned(String why) {
        become(InstructionStatus.RETURNED, why);
    }

    private void become(InstructionStatus next, @Nullable String why) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("instruction %s: %s cannot become %s".formatted(id, status, next));
        }
        status = next;
        reason = why;
    }

    boolean mayBeReplaced() {
        return status == InstructionStatus.FAILED || status == InstructionStatus.RETURNED;
    }

    UUID id() {
        return id;
    }

    LocalDate accountingDate() {
        return accountingDate;
    }

    InstructionKind kind() {
        return kind;
    }

    String payee() {
        return payee;
    }

    MoneySource source() {
        return source;
    }

    long amountFen() {
        return amountFen;
    }

    PayeeAccount account() {
        return new PayeeAccount(accountNo, accountName, bankCnaps);
    }

    InstructionStatus status() {
        return status;
    }

    InstructionView view() {
        return new InstructionView(id, kind, payee, amountFen, status, payOn, attempt, replaces, reason);
    }
}
