package io.fenqi.settlement.instruction;

import io.fenqi.kernel.id.Ids;
import io.fenqi.settlement.posting.Posting;
import io.fenqi.settlement.posting.PostingEvent;
import io.fenqi.settlement.posting.Postings;
import io.fenqi.settlement.problem.ProblemCode;
import io.fenqi.settlement.problem.RunProblems;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank or the acquirer says of a payment, and the journals it causes, in one transaction. */
@Component
public class RecordOutcome {
    private static final Logger LOG = LoggerFactory.getLogger(RecordOutcome.class);

    private final Instructions instructions;
    private final PaymentShares shares;
    private final Postings postings;
    private final RunProblems problems;
    private final ApplicationEventPublisher events;

    RecordOutcome(
            Instructions instructions,
            PaymentShares shares,
            Postings postings,
            RunProblems problems,
            ApplicationEventPublisher events) {
        this.instructions = instructions;
        this.shares = shares;
        this.postings = postings;
        this.problems = problems;
        this.events = events;
    }

    /** False if nothing here explains the payment; the same news again changes nothing. */
    @Transactional
    public boolean paid(UUID id, long amountFen) {
        var found = instructions.lock(id).filter(known -> known.amountFen() == amountFen);
        if (found.isEmpty() || found.get().status() == InstructionStatus.NEW) {
            return false;
        }
        var instruction = found.get();
        if (instruction.status().isOpen()) {
            instruction.succeeded();
            bookPaid(instruction);
            solved(instruction);
            tell(instruction);
        }
        return instruction.status() != InstructionStatus.FAILED;
    }

    /** Definitely not paid; the money stays where it lies until a new attempt. */
    @Transactional
    public boolean failed(UUID id, long amountFen, String reason) {
        var found = instructions.lock(id).filter(known -> known.amountFen() == amountFen);
        if (found.isEmpty() || found.get().status() == InstructionStatus.NEW) {
            return false;
        }
        var instruction = found.get();
        if (instruction.status().isOpen()) {
            instruction.failed(reason);
            problem(instruction, "failed: " + reason);
            tell(instruction);
        }
        return instruction.status() == InstructionStatus.FAILED;
    }

    /** Sent back days later: it had been paid, whether or not we had heard so. */
    @Transactional
    public boolean returned(UUID id, long amountFen, String reason) {
        if (!paid(id, amountFen)) {
            return false;
        }
        var instruction = instructions.lock(id).orElseThrow();
        if (instruction.status() == InstructionStatus.SUCCESS) {
            instruction.returned(reason);
            bookReturned(instruction);
            problem(instruction, "returned: " + reason);
            tell(instruction);
        }
        return true;
    }

    private void bookPaid(Instruction instruction) {
        var event = switch (instruction.kind()) {
            case LENDER_REMITTANCE -> PostingEvent.REMITTED_TO_LENDER;
            case MERCHANT ->
                instruction.source() == MoneySource.PAYABLE
                        ? PostingEvent.MERCHANT_SETTLED
                        : PostingEvent.RETURNED_SETTLEMENT_RESENT;
        };
        book(instruction, "paid", event);
    }

    private void bookReturned(Instruction instruction) {
        switch (instruction.kind()) {
            case MERCHANT -> book(instruction, "returned", PostingEvent.SETTLEMENT_RETURNED);
            case LENDER_REMITTANCE -> {
                for (var share : shares.of(instruction.id())) {
                    postings.add(Posting.reversal(
                            journal(instruction, "returned", share),
                            instruction.accountingDate(),
                            share.lenderId(),
                            share.amountFen(),
                            "instruction " + instruction.id(),
                            journal(instruction, "paid", share)));
                }
            }
        }
    }

    private void book(Instruction instruction, String step, PostingEvent event) {
        for (var share : shares.of(instruction.id())) {
            var id = journal(instruction, step, share);
            var reference = "instruction " + instruction.id();
            postings.add(
                    switch (instruction.kind()) {
                        case LENDER_REMITTANCE ->
                            Posting.ofLender(
                                    id,
                                    instruction.accountingDate(),
                                    event,
                                    share.lenderId(),
                                    share.amountFen(),
                                    reference);
                        case MERCHANT ->
                            Posting.ofMerchant(
                                    id,
                                    instruction.accountingDate(),
                                    event,
                                    share.lenderId(),
                                    instruction.payee(),
                                    share.amountFen(),
                                    reference);
                    });
        }
    }

    private static UUID journal(Instruction instruction, String step, PaymentShare share) {
        return Ids.derived(instruction.id(), "%s/%s".formatted(step, share.lenderId()));
    }

    private void problem(Instruction instruction, String detail) {
        problems.list(
                instruction.accountingDate(),
                ProblemCode.PAYMENT_FAILED,
                instruction.id().toString(),
                "%s %s %s".formatted(instruction.kind(), instruction.payee(), detail));
    }

    private void solved(Instruction instruction) {
        var replaced = instruction.view().replaces();
        if (replaced != null) {
            problems.clear(instruction.accountingDate(), ProblemCode.PAYMENT_FAILED, replaced.toString());
        }
    }

    private void tell(Instruction instruction) {
        LOG.info("instruction {} is {}", instruction.id(), instruction.status());
        events.publishEvent(new InstructionOutcome(
                instruction.kind(), instruction.accountingDate(), instruction.payee(), instruction.status()));
    }
}
