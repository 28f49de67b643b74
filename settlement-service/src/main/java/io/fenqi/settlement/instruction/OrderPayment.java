package io.fenqi.settlement.instruction;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders payments, the first time and again after a failure; shows them. */
@Component
public class OrderPayment {
    private final Instructions instructions;
    private final PaymentShares shares;
    private final EntityManager entities;
    private final Clock clock;

    OrderPayment(Instructions instructions, PaymentShares shares, EntityManager entities, Clock clock) {
        this.instructions = instructions;
        this.shares = shares;
        this.entities = entities;
        this.clock = clock;
    }

    /** Joins the run's transaction. The number derives from run and payee, so a payee is ordered once a run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(NewPayment payment) {
        var id = Ids.derived(payment.runId(), "%s/%s".formatted(payment.kind(), payment.payee()));
        if (instructions.existsById(id)) {
            return;
        }
        long sumFen =
                payment.shares().stream().mapToLong(PaymentShare::amountFen).sum();
        if (sumFen != payment.amountFen()) {
            throw new IllegalStateException("shares of payment %s differ from its amount".formatted(id));
        }
        store(
                Instruction.first(
                        id,
                        payment.accountingDate(),
                        payment.kind(),
                        payment.payee(),
                        payment.amountFen(),
                        payment.account(),
                        payment.payOn(),
                        clock.instant()),
                payment.shares());
    }

    /** A linked new attempt for money that failed or came back; refused while another attempt lives (SET-06). */
    @Transactional
    public InstructionView orderAgain(UUID id, PayeeAccount account) {
        var failed = find(id);
        if (!failed.mayBeReplaced() || instructions.existsByReplaces(id)) {
            throw new Refused(
                    SettlementError.RESEND_NOT_ALLOWED, "instruction %s is %s".formatted(id, failed.status()));
        }
        var next = failed.again(account, BusinessTime.today(clock), clock.instant());
        store(next, shares.of(id));
        return next.view();
    }

    @Transactional(readOnly = true)
    public InstructionView show(UUID id) {
        return find(id).view();
    }

    @Transactional(readOnly = true)
    public List<InstructionView> list(LocalDate accountingDate, UUID after, int limit) {
        return instructions
                .findByAccountingDateAndIdGreaterThanOrderById(accountingDate, after, Limit.of(limit))
                .stream()
                .map(Instruction::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<InstructionCount> countLatest(LocalDate accountingDate) {
        return instructions.countLatest(accountingDate);
    }

    private Instruction find(UUID id) {
        return instructions
                .findById(id)
                .orElseThrow(() -> new Refused(SettlementError.INSTRUCTION_UNKNOWN, "instruction " + id));
    }

    private void store(Instruction instruction, List<PaymentShare> parts) {
        instructions.save(instruction);
        // The shares are written by SQL and refer to the row.
        entities.flush();
        shares.add(instruction.id(), parts);
    }
}
